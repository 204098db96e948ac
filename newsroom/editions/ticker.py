"""The ticker: one thread a process that does what the clock demands.

Every process that serves pages has one, so that nothing else need run for a
story to come out at its minute. What is due is done by whichever comes first;
the duties themselves see to it that it is done once.
"""

import logging
import os
from collections.abc import Callable
from threading import Event, Lock, Thread

from django.db import Error as DatabaseError
from django.db import connections

log = logging.getLogger(__name__)

# Seconds between two looks: a story is live within 2 s of its minute also where
# a look comes just too early and the transaction takes a second.
EVERY = 0.25
# Seconds after a look that found no database.
WITHOUT_DATABASE = 1.0

_duties: list[Callable[[], object]] = []
_lock = Lock()
_process = 0  # the id of the process whose thread is running


def on_tick(duty: Callable[[], object]) -> None:
    """Have a function called at each look, in the order of registration.

    It asks one cheap query where nothing is due, and lets no two processes do
    the same. What it raises is logged; the others are called all the same.
    """
    if duty not in _duties:
        _duties.append(duty)


def start_ticking() -> None:
    """Start the thread in this process, and in every process that is forked from it.

    Threads do not survive a fork, and a server may load the application before it
    forks its workers.
    """
    _start()
    os.register_at_fork(after_in_child=_start_anew)


def tick() -> bool:
    """Call every duty once; return whether the database answered."""
    answered = True
    for duty in _duties:
        try:
            duty()
        except DatabaseError:
            answered = False
            # A connection that broke is of no use to the next duty either.
            connections.close_all()
            log.warning("The ticker could not do its work for want of the database.")
        except Exception:
            log.exception("The ticker's duty %s failed.", getattr(duty, "__qualname__", duty))
    return answered


def _start() -> None:
    global _process
    with _lock:
        if _process == os.getpid():
            return
        _process = os.getpid()
        Thread(target=_run, name="ticker", daemon=True).start()


def _start_anew() -> None:
    global _lock
    _lock = Lock()  # the parent's may have been held by another of its threads
    _start()


def _run() -> None:
    never = Event()
    pause = EVERY
    while not never.wait(pause):
        pause = EVERY if tick() else WITHOUT_DATABASE
