"""One thread a process that writes, every ten seconds, what was summed up in memory."""

import atexit
import os
from collections.abc import Callable
from threading import Event, Lock, Thread

from django.db import connections

# Seconds between two writings, and what a killed process loses at most.
EVERY = 10.0

_lock = Lock()
_process = 0  # the id of the process whose thread is running


def start_flushing(flush: Callable[[], None]) -> None:
    """Start the thread unless it runs in this process already.

    It starts with the first thing to count, not with the module: a server loads the
    application and forks its workers afterwards, and threads do not survive a fork.
    """
    global _process
    if _process == os.getpid():
        return
    with _lock:
        if _process == os.getpid():
            return
        _process = os.getpid()
    Thread(target=_run, args=(flush,), name="beacons", daemon=True).start()
    atexit.register(_flush_once, flush)


def _run(flush: Callable[[], None]) -> None:
    never = Event()
    while not never.wait(EVERY):
        _flush_once(flush)


def _flush_once(flush: Callable[[], None]) -> None:
    try:
        flush()
    finally:
        # Back into the pool: this thread needs a connection for milliseconds.
        connections.close_all()
