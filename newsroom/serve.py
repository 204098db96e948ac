"""``python -m newsroom.serve``: the server and one task worker, together.

What ``make run`` starts, and what a small installation may run as its one
service. Both end when either ends, so that a supervisor sees a failure.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
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
    _tell(host, port)
    running = [
        subprocess.Popen(command)  # noqa: S603 - the commands are ours
        for command in commands(host, port, workers)
    ]

    def stop(_signal: int, _frame: FrameType | None) -> None:
        for process in running:
            process.terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    os.wait()
    stop(signal.SIGTERM, None)
    codes = []
    for process in running:
        try:
            codes.append(process.wait(timeout=10))
        except subprocess.TimeoutExpired:
            process.kill()
            codes.append(process.wait())
    return max((abs(code) for code in codes if code not in (0, -signal.SIGTERM)), default=0)


def _tell(host: str, port: str) -> None:
    lines = [f"The paper:  http://{host}:{port}/", f"The desk:   http://{host}:{port}/admin/"]
    logins = Path(os.environ.get("VAR_DIR", "var")) / "demo-logins.txt"
    if logins.exists():
        lines += ["", f"Demo logins (also in {logins}):", logins.read_text(encoding="utf-8")]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
