"""What stands where on a front: pinned by hand, filled up by rule, nothing twice."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.reading.front import Candidate, Candidates

from .kinds import (
    LEAD,
    MOST_READ,
    OPINION,
    PICTURE,
    RIVER,
    SECONDARY,
    UNDER_LEAD,
    kind_of,
    section_of,
)
from .layout import Layout, Pin, Zone

# Fewer strips would look like a remnant: their stories stand among the newest instead.
LEAST_STRIPS = 2
# Without strips the newest fill the page.
ROWS_WITHOUT_STRIPS = 32

type Related = Callable[[Candidate], Sequence[Candidate]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A story in a slot: the article's key, the slot's place, and its pin or None."""

    article: int
    place: int
    pin: Pin | None


@dataclass(frozen=True, slots=True)
class Filled:
    """A zone that readers see, with at least one story."""

    key: str
    cells: tuple[Cell, ...]

    @property
    def section(self) -> int | None:
        return section_of(self.key)


class Filling:
    """One filling of a front; ``shown`` are the articles that stand somewhere already."""

    def __init__(self, layout: Layout, found: Candidates, now: dt.datetime) -> None:
        self.found = found
        self.now = now
        self.zones = tuple(zone for zone in layout.zones if zone.shown)
        # A story pinned anywhere is never taken by rule, not even further up.
        self.shown: set[int] = {
            story.pk for zone in self.zones for story in map(self.pinned, zone.pins) if story
        }

    def pinned(self, pin: Pin | None) -> Candidate | None:
        """Return the story of a pin; None where it is not live or its time is over."""
        if pin is None or not pin.holds_at(self.now):
            return None
        return self.found.picked.get(pin.story)

    def take(self, rows: Iterable[Candidate]) -> Iterator[Candidate]:
        """Yield the stories that stand nowhere yet, each from then on standing here."""
        for one in rows:
            if one.pk not in self.shown:
                self.shown.add(one.pk)
                yield one

    def fill(self, zone: Zone, rows: Iterable[Candidate], most: int, least: int) -> Filled | None:
        """Fill a zone; None, and nothing taken, where that would leave a hole."""
        cells: list[Cell] = []
        taken: list[int] = []
        by_rule = self.take(rows)
        for place in range(most):
            pin = zone.pins[place] if place < len(zone.pins) else None
            story = self.pinned(pin)
            if story is None:
                pin, story = None, next(by_rule, None)
                if story is None:
                    continue
                taken.append(story.pk)
            cells.append(Cell(story.pk, place, pin))
        if cells and (len(cells) >= least or any(cell.pin for cell in cells)):
            return Filled(zone.key, tuple(cells))
        self.shown.difference_update(taken)
        return None


def lay_out(
    layout: Layout,
    found: Candidates,
    now: dt.datetime,
    *,
    most_read: Sequence[uuid.UUID] = (),
    related: Related = lambda _lead: (),
    opinions_lead: bool = False,
) -> tuple[Filled, ...]:
    """Fill a front, in the order of its layout.

    A slot whose story is not live, or whose time is over, is filled by rule as
    an empty one is. A sponsored story never comes to the top by itself.

    Args:
        layout: what editors pinned.
        found: the live articles that may be shown, the pinned among them.
        now: tells which pins hold still.
        most_read: public ids, the most read first; they are among ``found.picked``.
        related: returns what has to do with a lead, the nearest first.
        opinions_lead: whether an opinion comes to the top by rule; where all a
            section has are opinions, they are its news.
    """
    filling = Filling(layout, found, now)
    zones = {zone.key: zone for zone in filling.zones}
    own = [one for one in found.newest if not one.is_sponsored]
    news = [one for one in own if opinions_lead or not one.is_opinion]
    filled: dict[str, Filled | None] = {}

    def fill(key: str, rows: Iterable[Candidate], most: int = 0) -> None:
        if key in zones:
            kind = kind_of(key)
            filled[key] = filling.fill(zones[key], rows, most or kind.rows, kind.least)

    # A paper of opinions alone has a lead too.
    fill(LEAD, [*news, *own])
    lead = _lead(filled.get(LEAD), found)
    if lead is not None and UNDER_LEAD in zones:
        near = (one for one in related(lead) if not one.is_sponsored)
        fill(UNDER_LEAD, (one for one in near if opinions_lead or not one.is_opinion))
    fill(SECONDARY, news)
    fill(PICTURE, (one for one in own if one.pk in found.with_gallery))
    fill(OPINION, (one for one in found.opinion if not one.is_sponsored))
    strips = [key for key in zones if section_of(key) is not None]
    for key in strips:
        rows = found.by_section.get(section_of(key) or 0, ())
        fill(key, (one for one in rows if not one.is_sponsored))
    _drop_few(strips, filled, filling)
    read = (found.picked[key] for key in most_read if key in found.picked)
    # These are headlines alone: nothing would tell that one is paid for.
    fill(MOST_READ, (one for one in read if not one.is_sponsored))
    has_strips = any(filled.get(key) for key in strips)
    fill(RIVER, found.newest, 0 if has_strips else ROWS_WITHOUT_STRIPS)
    return tuple(zone for key in zones if (zone := filled.get(key)))


def _lead(zone: Filled | None, found: Candidates) -> Candidate | None:
    if zone is None:
        return None
    key = zone.cells[0].article
    return next((one for one in found.all() if one.pk == key), None)


def _drop_few(strips: Sequence[str], filled: dict[str, Filled | None], filling: Filling) -> None:
    """Leave out the strips where there are few, unless an editor pinned a story there."""
    there = [zone for key in strips if (zone := filled.get(key))]
    if len(there) >= LEAST_STRIPS:
        return
    for zone in there:
        if not any(cell.pin for cell in zone.cells):
            filled[zone.key] = None
            filling.shown.difference_update(cell.article for cell in zone.cells)
