"""Reading the demo newsroom's files."""

import tomllib
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent / "content"


def read(name: str) -> dict[str, Any]:
    """Return one file of ``content/`` as TOML values."""
    return tomllib.loads((CONTENT / name).read_text(encoding="utf-8"))


def articles() -> list[dict[str, Any]]:
    """Return the articles, oldest first, so that each finds those it follows.

    Days count back from the day the demo is set up: a newspaper must not look
    abandoned on the first morning.
    """
    found = [
        tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted((CONTENT / "articles").glob("*.toml"))
    ]
    return sorted(found, key=lambda one: (-one["days_ago"], one["time"], one["slug"]))
