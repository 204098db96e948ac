"""What stands where on the home page: picked by hand, filled up by rule, nothing twice."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from articles.reading.front import Candidate, Candidates

from .models import FrontPageSlot

Slot = FrontPageSlot.Slot
PICKS = tuple(slot for slot in Slot.values if slot != Slot.LEAD)
OPINION, STRIP, RIVER = 4, 4, 8
# Fewer would look like a hole: they stand among the newest instead.
LEAST_OPINION, LEAST_STRIP, LEAST_STRIPS = 2, 3, 2


@dataclass(frozen=True, slots=True)
class Zones:
    """Keys of live articles, zone by zone; an empty zone is left out of the page."""

    lead: int | None
    picks: tuple[int, ...]
    opinion: tuple[int, ...]
    strips: tuple[tuple[int, tuple[int, ...]], ...]  # section, its stories
    river: tuple[int, ...]

    @property
    def keys(self) -> tuple[int, ...]:
        lead = () if self.lead is None else (self.lead,)
        strips = (key for _section, rows in self.strips for key in rows)
        return (*lead, *self.picks, *self.opinion, *strips, *self.river)


def lay_out(slots: Mapping[str, uuid.UUID], found: Candidates, sections: Sequence[int]) -> Zones:
    """Lay out the home page.

    A slot whose story is not live is filled by the newest that nobody picked,
    as an empty one is; a sponsored story never comes to the top by itself.

    Args:
        slots: slot -> public id, as editors picked.
        found: what may be shown.
        sections: keys of the top sections, in the order of their strips.
    """
    shown: set[int] = {one.pk for one in found.picked.values()}

    def take(rows: Iterable[Candidate], most: int, *, sponsored: bool = False) -> tuple[int, ...]:
        fit = (one.pk for one in rows if sponsored or not one.is_sponsored)
        taken = tuple(islice((key for key in fit if key not in shown), most))
        shown.update(taken)
        return taken

    held = {slot: found.picked[key].pk for slot, key in slots.items() if key in found.picked}
    news = [one for one in found.newest if not one.is_opinion]
    lead = held.get(Slot.LEAD) or next(iter(take(news, 1) or take(found.newest, 1)), None)
    filled: list[int] = []
    for slot in PICKS:
        filled += [held[slot]] if slot in held else take(news, 1)
    columns = take(found.opinion, OPINION)
    if len(columns) < LEAST_OPINION:
        shown.difference_update(columns)
        columns = ()
    strips = []
    for section in sections:
        rows = take(found.by_section.get(section, ()), STRIP)
        if len(rows) < LEAST_STRIP:
            shown.difference_update(rows)
        else:
            strips.append((section, rows))
    if len(strips) < LEAST_STRIPS:
        shown.difference_update(key for _section, rows in strips for key in rows)
        strips = []
    river = take(found.newest, RIVER if strips else 4 * RIVER, sponsored=True)
    return Zones(lead, tuple(filled), columns, tuple(strips), river)
