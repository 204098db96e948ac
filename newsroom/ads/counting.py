"""What pages report of advertisements, into the table of counts."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils import timezone

from newsroom.editions.adding import add_to
from newsroom.editions.sums import Counts

from .models import AdCount, Placement
from .slots import SLOTS

# Kinds of beacons. A click is counted by the view that leads on, and sent by no page.
SEEN, CLICKED = "ad-seen", "ad-click"
A_PAGE_STANDS_OPEN = dt.timedelta(days=1)  # over the end of an advertisement's days
# "12-article": the advertisement's id and the slot.
KEY = rf"[1-9][0-9]{{0,8}}-(?:{'|'.join(SLOTS)})"


def write_seen(counts: Counts) -> None:
    """Add impressions."""
    _add((*row, number, 0) for *row, number in _rows(counts))


def write_clicks(counts: Counts) -> None:
    """Add clicks."""
    _add((*row, 0, number) for *row, number in _rows(counts))


def _rows(counts: Counts) -> Iterator[list[Any]]:
    """Yield advertisement, hour, slot and number.

    A key is anybody's to send: what names a slot that the advertisement is not booked
    for, or one that has not begun or is over, is left out.
    """
    reported: defaultdict[tuple[int, str], list[list[Any]]] = defaultdict(list)
    for (key, hour), number in counts.items():
        ad, _hyphen, slot = key.partition("-")
        reported[int(ad), slot].append([int(ad), hour, slot, number])
    today = timezone.localdate()
    booked = Placement.objects.filter(
        Q(ad__begins_on=None, ad__is_on=True) | Q(ad__begins_on__lte=today),
        Q(ad__ends_on=None) | Q(ad__ends_on__gte=today - A_PAGE_STANDS_OPEN),
        ad__in={ad for ad, _slot in reported},
    )
    for where in booked.values_list("ad_id", "slot"):
        yield from reported.get(where, ())


def _add(rows: Iterator[tuple[Any, ...]]) -> None:
    add_to(AdCount, ("ad", "hour", "slot"), ("impressions", "clicks"), rows)
