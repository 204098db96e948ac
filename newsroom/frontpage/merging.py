"""Putting two editors' changes of one front together, slot by slot."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from .layout import Layout, Pin, to_json, without_doubles
from .operations import Place


@dataclass(frozen=True, slots=True)
class Merged:
    """``clashes``: slots that both changed, with what the other put there.

    ``their_order``: the other's order of the zones, where both changed that; else
    empty. In the layout one's own stands; of the other's nothing is lost.
    """

    layout: Layout
    clashes: Mapping[Place, Pin | None]
    their_order: tuple[str, ...] = ()


def merge(base: Layout, theirs: Layout, mine: Layout) -> Merged:
    """Return a layout with the changes of both since a common one.

    All three are fitted to the same front. The order of zones and whether they
    are shown follow whoever changed them, one's own first.

    Args:
        base: what both began with.
        theirs: what is live by now.
        mine: what is to become live.
    """
    order, was_order, their_order = mine.order(), base.order(), theirs.order()
    if order == was_order:
        order = their_order
    if their_order in (order, was_order):
        their_order = ()
    zones = []
    clashes: dict[Place, Pin | None] = {}
    for key in order:
        was, their, my = base.zone(key), theirs.zone(key), mine.zone(key)
        pins = []
        for place, (a, b, c) in enumerate(zip(was.pins, their.pins, my.pins, strict=True)):
            pins.append(b if c == a else c)
            if b not in (a, c) and c != a:
                clashes[key, place] = b
        shown = their.shown if my.shown == was.shown else my.shown
        zones.append(replace(my, shown=shown, pins=tuple(pins)))
    own = [(zone, place) for zone, place, pin in mine.pins() if base.zone(zone).pins[place] != pin]
    both = Layout(tuple(zones))
    merged = without_doubles(both, own)
    # Where they put a story elsewhere than I did, it stands where I put it: theirs is told.
    for zone, place, pin in both.pins():
        if merged.zone(zone).pins[place] is None and base.zone(zone).pins[place] != pin:
            clashes[zone, place] = pin
    return Merged(merged, clashes, their_order)


def differ(one: Layout, other: Layout) -> bool:
    """Say whether two layouts are not the same for readers."""
    return to_json(one) != to_json(other)
