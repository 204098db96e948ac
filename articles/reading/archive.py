"""Articles by the year and month in which they came out, in the newsroom's zone."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from django.utils import timezone

from articles.cards import with_card_parts
from articles.models.published import PublishedArticle

from .keyset import PAGE_SIZE, Cursor, older_than
from .unions import of_each


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` on, and before ``end``."""

    start: dt.datetime
    end: dt.datetime


def span(year: int, month: int = 0) -> Span:
    """Return when a year, or a month of it (1 to 12), begins and ends."""
    if not month:
        return Span(_midnight(year, 1), _midnight(year + 1, 1))
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return Span(_midnight(year, month), _midnight(*following))


def _midnight(year: int, month: int) -> dt.datetime:
    return dt.datetime(year, month, 1, tzinfo=timezone.get_default_timezone())


def newest_between(within: Span, cursor: Cursor | None) -> list[PublishedArticle]:
    """Return a page of what came out in a span, and one row more if more follows (two queries)."""
    rows = PublishedArticle.objects.filter(
        older_than(cursor, time="first_published_at", key="pk"),
        first_published_at__gte=within.start,
        first_published_at__lt=within.end,
    )
    return list(with_card_parts(rows.order_by("-first_published_at", "-id"))[: PAGE_SIZE + 1])


def months_with_articles(year: int) -> list[int]:
    """Return the months of a year in which something live came out (one query).

    Each is asked for one row of the index, however many it has.
    """
    starts = [span(year, month).start for month in range(1, 13)] + [span(year).end]
    return _that_have_any(range(1, 13), starts)


def years_with_articles() -> list[int]:
    """Return the years in which something live came out, the newest first (three queries)."""
    ordered = PublishedArticle.objects.order_by("first_published_at").values_list(
        "first_published_at", flat=True
    )
    oldest, newest = ordered.first(), ordered.last()
    if oldest is None or newest is None:
        return []
    first, last = (timezone.localtime(at).year for at in (oldest, newest))
    starts = [span(year).start for year in range(first, last + 2)]
    return sorted(_that_have_any(range(first, last + 1), starts), reverse=True)


def _that_have_any(names: Iterable[int], starts: list[dt.datetime]) -> list[int]:
    live = PublishedArticle.objects.all()
    any_of = {
        str(name): [
            live.filter(first_published_at__gte=start, first_published_at__lt=end).values("pk")[:1]
        ]
        for name, (start, end) in zip(names, pairwise(starts), strict=True)
    }
    return sorted(int(name) for (name,) in of_each(any_of))
