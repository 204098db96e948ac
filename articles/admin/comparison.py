"""Two texts side by side in words, for a person who chooses between them."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from articles.desk.merging import Change, Merge

from .wording import Names, label

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
# Comparing words costs the square of their number; a page of text is 500.
MOST_WORDS = 3_000

Marked = list[tuple[str, bool]]  # words, and whether the other side lacks them


@dataclass(frozen=True, slots=True)
class Row:
    """One difference: its label, both sides, and what may be chosen."""

    name: str
    label: str
    mine: Marked
    theirs: Marked
    by: str
    both: bool


def rows_of(found: Merge, changes: Iterable[Change]) -> list[Row]:
    """Return differences in words, in the document's order (five queries)."""
    names = Names((found.mine, found.theirs))
    return [_row(names, change) for change in changes]


def _row(names: Names, change: Change) -> Row:
    mine, theirs = _said(names, change, change.mine), _said(names, change, change.theirs)
    title = label(change.field)
    marked = marked_words(mine, theirs)
    return Row(change.name, title, *marked, change.by, change.piece is not None)


def _said(names: Names, change: Change, value: Any) -> str:
    if change.piece is not None:
        return "\n".join(names.lines("".join(value))) or _("(nothing here)")
    return names.said(change.field, value) or _("(empty)")


def marked_words(mine: str, theirs: str) -> tuple[Marked, Marked]:
    """Return two texts word by word, those marked that only one of them has."""
    one, other = _WORDS.findall(mine), _WORDS.findall(theirs)
    if len(one) + len(other) > MOST_WORDS:
        return [(mine, False)], [(theirs, False)]
    steps = difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return (
        _joined((one[a:b], tag != "equal") for tag, a, b, _c, _d in steps),
        _joined((other[c:d], tag != "equal") for tag, _a, _b, c, d in steps),
    )


def _joined(runs: Iterable[tuple[Sequence[str], bool]]) -> Marked:
    return [("".join(words), marked) for words, marked in runs if words]
