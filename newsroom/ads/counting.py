"""What pages report of advertisements, into the table of counts."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from newsroom.editions.adding import add_to
from newsroom.editions.sums import Counts

from .models import AdCount, Advertisement
from .slots import SLOTS

# Kinds of beacons. A click is counted by the view that leads on, and sent by no page.
SEEN, CLICKED = "ad-seen", "ad-click"
# "12-article": the advertisement's id and the slot.
KEY = rf"[1-9][0-9]{{0,8}}-(?:{'|'.join(SLOTS)})"


def write_seen(counts: Counts) -> None:
    """Add impressions."""
    _add((*row, number, 0) for *row, number in _rows(counts))


def write_clicks(counts: Counts) -> None:
    """Add clicks."""
    _add((*row, 0, number) for *row, number in _rows(counts))


def _rows(counts: Counts) -> Iterator[list[Any]]:
    """Yield advertisement, hour, slot and number. What was reported of none is left out."""
    by_ad: defaultdict[int, list[list[Any]]] = defaultdict(list)
    for (key, hour), number in counts.items():
        ad, _hyphen, slot = key.partition("-")
        by_ad[int(ad)].append([int(ad), hour, slot, number])
    # A key is anybody's to send; one that names no advertisement could never be written.
    for known in Advertisement.objects.filter(pk__in=by_ad).values_list("pk", flat=True):
        yield from by_ad[known]


def _add(rows: Iterator[tuple[Any, ...]]) -> None:
    add_to(AdCount, ("ad", "hour", "slot"), ("impressions", "clicks"), rows)
