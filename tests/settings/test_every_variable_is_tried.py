"""Whoever adds a variable adds what is wrong for it to the tests."""

import re

from .starting import ROOT
from .test_production_stops import NEEDED, WRONG

# Any text is right for these.
FREE = {"VAR_DIR", "MEDIA_ROOT", "MAIL_USER", "MAIL_PASSWORD"}
# Read on a laptop alone.
DEV = {"DEBUG"}


def test_each_is_tried_wrong_or_stands_among_the_free() -> None:
    sources = (ROOT / "newsroom" / "settings").glob("*.py")
    read = {
        name
        for path in sources
        for name in re.findall(r'env\.[a-z_]+\(\s*"([A-Z_]+)"', path.read_text())
    }
    assert len(read) > 15
    assert read == {name for name, _value in WRONG} | set(NEEDED) | FREE | DEV
