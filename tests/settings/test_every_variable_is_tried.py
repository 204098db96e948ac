"""Whoever adds a variable adds what is wrong for it to the tests."""

import re

from .starting import ROOT
from .test_production_stops import NEEDED, WRONG

# Any text is right for these.
FREE = {"VAR_DIR", "MEDIA_ROOT", "MAIL_USER", "MAIL_PASSWORD"}
# Read on a laptop alone.
DEV = {"DEBUG"}


def _read() -> set[str]:
    """Return the variables that the settings read."""
    sources = (ROOT / "newsroom" / "settings").glob("*.py")
    return {
        name
        for path in sources
        for name in re.findall(r'env\.[a-z_]+\(\s*"([A-Z_]+)"', path.read_text())
    }


def test_each_is_tried_wrong_or_stands_among_the_free() -> None:
    assert len(_read()) > 15
    assert _read() == {name for name, _value in WRONG} | set(NEEDED) | FREE | DEV


def test_each_is_told_of_in_the_operators_manual() -> None:
    manual = (ROOT / "docs" / "operators.md").read_text()
    assert {name for name in _read() if f"`{name}`" not in manual} == set()
