"""The server and the worker end together, and the status says how it came."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
RUN = (
    "import sys; from newsroom.serve import run_together;"
    "sys.exit(run_together([[sys.executable, '-c', one] for one in sys.argv[1:]], patience=1))"
)
# Each leaves its number, so that a test can see whether it is gone.
STAYS = "import os, time; os.write(1, b'%d\\n' % os.getpid()); time.sleep(60)"
DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN);" + STAYS


def start(*children: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", RUN, *children]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def is_gone(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


@pytest.mark.parametrize(
    ("ending", "status"),
    [
        ("raise SystemExit(3)", 3),
        ("raise RuntimeError", 1),
        ("pass", 1),
        ("import os; os.kill(os.getpid(), 9)", 128 + 9),
        ("import os; os.kill(os.getpid(), 15)", 128 + 15),
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_a_process_that_ends_unasked_is_a_failure(
    tmp_path: Path, ending: str, status: int, place: int
) -> None:
    runs = tmp_path / "the-other-runs"
    stays = f"{STAYS.removesuffix('time.sleep(60)')}open({str(runs)!r}, 'x'); time.sleep(60)"
    children = [stays, stays]
    children[place] = (
        f"import os, time\nwhile not os.path.exists({str(runs)!r}):\n    time.sleep(.02)\n{ending}"
    )
    with start(*children) as together:
        assert together.stdout is not None
        other = int(together.stdout.readline())
        assert together.wait(timeout=20) == status
    assert is_gone(other)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("children", [(STAYS, STAYS), (STAYS, DEAF)])
def test_a_signal_ends_all_and_is_no_failure(
    number: signal.Signals, children: tuple[str, str]
) -> None:
    with start(*children) as together:
        assert together.stdout is not None
        pids = [int(together.stdout.readline()) for _ in children]
        asked_at = time.monotonic()
        together.send_signal(number)
        assert together.wait(timeout=20) == 0
        assert time.monotonic() - asked_at < 10
    assert all(map(is_gone, pids))


def test_a_taken_port_is_refused_in_one_sentence() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        run = subprocess.run(
            [sys.executable, "-m", "newsroom.serve"],
            env={**os.environ, "PORT": str(port)},
            capture_output=True,
            text=True,
            timeout=30,
        )
    assert run.returncode == 1
    assert f"Port {port} is taken" in run.stderr


def test_what_a_killed_server_leaves_behind_ends_with_it() -> None:
    # The parent ignores SIGTERM and has a child of its own, as granian has workers.
    child = "import time; time.sleep(60)"
    parent = (
        "import signal, subprocess, sys, time; signal.signal(15, signal.SIG_IGN);"
        f"p = subprocess.Popen([sys.executable, '-c', {child!r}]);"
        "print(p.pid, flush=True); time.sleep(60)"
    )
    script = (
        "import sys; from newsroom.serve import run_together;"
        f"sys.exit(run_together([[sys.executable, '-c', {parent!r}]], patience=0.5))"
    )
    serving = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert serving.stdout is not None
    grandchild = int(serving.stdout.readline())
    serving.terminate()
    assert serving.wait(timeout=20) == 0
    status = Path(f"/proc/{grandchild}/stat")
    assert not status.exists() or status.read_text().split()[2] == "Z"
