"""Paging newest first at constant cost, however deep.

A page is named by the last row of the one before it, not by a number: the
database goes straight to that place of the index instead of counting there.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django.db.models import Q

PAGE_SIZE = 20
_CURSOR = re.compile(r"([0-9]{1,16})-([0-9]{1,18})")
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class Dated(Protocol):
    pk: int
    first_published_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last row of a page: its time and key."""

    at: dt.datetime
    pk: int

    def __str__(self) -> str:
        return f"{(self.at - _EPOCH) // dt.timedelta(microseconds=1)}-{self.pk}"


def parse(text: str) -> Cursor | None:
    """Read a cursor from a path: microseconds since 1970 and a key; None if it is none."""
    match = _CURSOR.fullmatch(text)
    if not match:
        return None
    try:
        at = _EPOCH + dt.timedelta(microseconds=int(match[1]))
    except OverflowError:
        return None
    return Cursor(at, int(match[2]))


def older_than(cursor: Cursor | None, *, time: str, key: str) -> Q:
    """Return the condition for rows after a cursor, newest first.

    Args:
        cursor: None asks for the first page.
        time: name of the time column that the index begins with.
        key: name of the key column that ends it.
    """
    if cursor is None:
        return Q()
    # The first, looser condition is what the index is entered by.
    return Q(**{f"{time}__lte": cursor.at}) & (
        Q(**{f"{time}__lt": cursor.at}) | Q(**{f"{key}__lt": cursor.pk})
    )


def next_cursor(rows: Sequence[Dated], size: int = PAGE_SIZE) -> str:
    """Return the cursor of the following page, or "" on the last one.

    Args:
        rows: what was fetched: one row more than ``size`` if there is more.
    """
    if len(rows) <= size:
        return ""
    last = rows[size - 1]
    return str(Cursor(last.first_published_at, last.pk))
