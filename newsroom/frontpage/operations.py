"""What an editor does to a layout: each takes one and returns another."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .kinds import LEAD, SECONDARY, kind_of
from .layout import Layout, Pin

type Place = tuple[str, int]  # a zone, and which of its slots


def place_of(layout: Layout, story: uuid.UUID) -> Place | None:
    """Return where a story is pinned; None where it is not."""
    return next(((zone, at) for zone, at, pin in layout.pins() if pin.story == story), None)


def put(layout: Layout, story: uuid.UUID, zone: str, place: int) -> Layout:
    """Pin a story into a slot; those that stand there make room.

    What is pinned there moves to the next slot, and so on until a slot is free:
    one without a pin, or the one the story came from. From the last slot one
    leaves. A story that goes down within its zone lets those it passes up.
    It keeps its words and picture.

    Raises:
        KeyError: there is no such zone.
        IndexError: the zone has no such slot.
    """
    pins = list(layout.zone(zone).pins)
    if not 0 <= place < len(pins):
        raise IndexError(place)
    former = place_of(layout, story)
    pin = Pin(story)
    if former is not None:
        pin = layout.zone(former[0]).pins[former[1]] or pin
        layout = layout.with_pin(*former, None)
        pins = list(layout.zone(zone).pins)
    start = former[1] if former is not None and former[0] == zone else None
    row = _with(pins, pin, start, place)
    return layout.with_zone(replace(layout.zone(zone), pins=tuple(row)))


def _with(row: list[Pin | None], pin: Pin, start: int | None, place: int) -> list[Pin | None]:
    """Return a row of slots once a pin took one; ``start`` is the slot in it that it left."""
    if start is not None and start < place:
        return [*row[:start], *row[start + 1 : place + 1], pin, *row[place + 1 :]]
    after = list(row)
    pushed: Pin | None = pin
    for at in range(place, len(after)):
        after[at], pushed = pushed, after[at]
        if pushed is None:
            break
    return after


def unpin(layout: Layout, zone: str, place: int) -> Layout:
    """Leave a slot to its rule."""
    return layout.with_pin(zone, place, None)


def reword(layout: Layout, zone: str, place: int, pin: Pin) -> Layout:
    """Give the story of a slot other words, another picture or another end."""
    return layout.with_pin(zone, place, pin)


def show(layout: Layout, zone: str, *, shown: bool) -> Layout:
    """Show a zone to readers, or leave it out."""
    return layout.with_zone(replace(layout.zone(zone), shown=shown))


def move_zone(layout: Layout, zone: str, by: int) -> Layout:
    """Move a zone up (-1) or down (1) the page; the top of the page stays."""
    keys = [each.key for each in layout.zones]
    here = keys.index(zone)
    there = here + by
    if not 0 <= there < len(keys) or _is_fixed(zone) or _is_fixed(keys[there]):
        return layout
    zones = list(layout.zones)
    zones[here], zones[there] = zones[there], zones[here]
    return Layout(tuple(zones))


def order_zones(layout: Layout, order: Sequence[str]) -> Layout:
    """Bring the zones into an order; one that it does not name goes last."""
    last = len(order)
    at = {key: place for place, key in enumerate(order)}
    return Layout(tuple(sorted(layout.zones, key=lambda zone: at.get(zone.key, last))))


def _is_fixed(zone: str) -> bool:
    return kind_of(zone).fixed


# The slots that a story can be given where it is published, from the top down.
SLOTS: Mapping[str, Place] = {"lead": (LEAD, 0)} | {
    f"pick-{number}": (SECONDARY, number - 1) for number in range(1, kind_of(SECONDARY).slots + 1)
}


def rearranged(layout: Layout, story: uuid.UUID, slot: str) -> Layout:
    """Return the home page once a story took a slot at its top.

    The lead and the stories beside it are one row here: who must leave the
    lead becomes the second story. Otherwise as ``put``.

    Raises:
        KeyError: there is no such slot.
    """
    target = list(SLOTS).index(slot)
    former = place_of(layout, story)
    pin = Pin(story)
    if former is not None:
        pin = layout.zone(former[0]).pins[former[1]] or pin
        layout = layout.with_pin(*former, None)
    row = [layout.zone(zone).pins[place] for zone, place in SLOTS.values()]
    places = list(SLOTS.values())
    start = places.index(former) if former in places else None
    for (zone, place), each in zip(places, _with(row, pin, start, target), strict=True):
        layout = layout.with_pin(zone, place, each)
    return layout
