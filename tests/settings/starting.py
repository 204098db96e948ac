"""Starting Django in a process of its own, with an environment of its own."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

from tests.deploy_check import PRODUCTION

ROOT = Path(__file__).resolve().parent.parent.parent
# What any process needs of its surroundings; everything else is given.
KEPT = ("PATH", "HOME", "LANG", "TZ", "VIRTUAL_ENV")
# What manage.py runs with in production, complete and right.
COMPLETE = PRODUCTION | {"SECRET_KEY": secrets.token_urlsafe(60)}
# A start that tells what came of its settings, without a database.
TELL = "import django; django.setup(); from django.conf import settings; print({})"


def start(
    environment: dict[str, str | None], expression: str = "settings.DEBUG"
) -> subprocess.CompletedProcess[str]:
    """Set Django up and print an expression of its settings.

    Args:
        environment: the variables; None leaves one out.
        expression: Python, with ``settings`` at hand.
    """
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    given = {name: value for name, value in environment.items() if value is not None}
    command = [sys.executable, "-W", "error::DeprecationWarning", "-c", TELL.format(expression)]
    return subprocess.run(command, cwd=ROOT, env=kept | given, capture_output=True, text=True)


def last_line(done: subprocess.CompletedProcess[str]) -> str:
    """Return what a start that failed said last: the sentence for the operator."""
    return done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ""
