"""``python -m newsroom.serve``: the server and one task worker, together.

What ``make run`` starts, and what a small installation may run as its one
service. Both end when either ends, so that a supervisor sees a failure.
"""

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from types import FrameType

from newsroom.settings import env

BIN = Path(sys.executable).parent
# Four blocking threads a worker: a page takes milliseconds of CPU, and more
# threads only wait for one another (and for connections of the pool).
THREADS = "4"


def commands(host: str, port: str, workers: str) -> list[list[str]]:
    """Return the command lines of the web server and the task worker."""
    server = [
        str(BIN / "granian"), "--interface", "wsgi", "--host", host, "--port", port,
        "--workers", workers, "--blocking-threads", THREADS, "--no-ws", "--respawn-failed-workers",
        "--log-level", "warning", "newsroom.wsgi:application",
    ]  # fmt: skip
    worker = [sys.executable, "manage.py", "db_worker", "--queue-name", "*", "--verbosity", "0"]
    return [server, worker]


def main() -> int:
    """Run both until one ends or a signal comes; return the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings.dev")
    host, port = "127.0.0.1", str(env.number("PORT", 8000, least=1, most=65535))
    workers = str(env.number("WORKERS", 1, least=1, most=64))
    os.environ.setdefault("PUBLIC_URL", f"http://{host}:{port}")
    if not _is_free(host, int(port)):
        sys.stderr.write(
            f"Port {port} is taken: another server answers there. Stop it, or choose another "
            f"port, such as PORT={int(port) + 1}.\n"
        )
        return 1
    _tell(host, port)
    return run_together(commands(host, port, workers))


def run_together(commands: list[list[str]], *, patience: float = 10) -> int:
    """Run commands until one ends or SIGTERM or SIGINT comes, then end them all.

    Args:
        commands: a command line each.
        patience: seconds that a process gets between SIGTERM and SIGKILL.

    Returns:
        0 after a signal. Otherwise the status of the command that ended, 128
        and the signal's number where one killed it, and 1 where it ended with
        0: nobody had asked it to.
    """
    # A SimpleQueue may be written from a signal handler, unlike an Event.
    ends: SimpleQueue[int | None] = SimpleQueue()
    asked = False

    def ask(_signal: int, _frame: FrameType | None) -> None:
        nonlocal asked
        asked = True
        ends.put(None)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask)
    # Each process is waited for through its own Popen: os.wait() would take
    # the status away from it, and a crash would read as 0.
    # Each leads a session of its own: a signal to our group (Ctrl-C, a
    # supervisor's stop) comes through us alone, and what a killed leader leaves
    # behind is killed with its group. A granian worker that had outlived its
    # parent went on serving old code on the port.
    running = [
        subprocess.Popen(command, start_new_session=True)  # noqa: S603 - the commands are ours
        for command in commands
    ]
    for process in running:
        Thread(target=lambda process=process: ends.put(process.wait()), daemon=True).start()
    first = ends.get()
    for process in running:
        process.terminate()
    for process in running:
        try:
            process.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    if asked or first is None:
        return 0
    return 128 - first if first < 0 else first or 1


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        # A port whose last connections are only closing is free to a server.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _tell(host: str, port: str) -> None:
    lines = [f"The paper:  http://{host}:{port}/", f"The desk:   http://{host}:{port}/admin/"]
    logins = Path(os.environ.get("VAR_DIR", "var")) / "demo-logins.txt"
    if logins.exists():
        lines += ["", f"Demo logins (also in {logins}):", logins.read_text(encoding="utf-8")]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
