"""The layout of a front as one value: what editors pinned, zone by zone.

The board, the drafts, the history, the schedule, the merge and the page speak
it; it is stored as JSON. What stands in a slot that nobody pinned is not in
it: that is found by rule when the page is made (``filling.py``).
"""

import datetime as dt
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

SCHEMA = 1
HEADLINE_LENGTH, STANDFIRST_LENGTH = 200, 400


class UnreadableLayout(ValueError):
    """A stored layout that this program cannot read."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A story that an editor put into a slot.

    ``story`` is its public id. ``until``: from then on the slot is filled by
    rule. ``headline`` and ``standfirst`` stand in place of the article's own on
    this front alone, "" leaves those; so does ``picture``, the key of an image,
    and ``no_picture`` shows none.
    """

    story: uuid.UUID
    until: dt.datetime | None = None
    headline: str = ""
    standfirst: str = ""
    picture: int | None = None
    no_picture: bool = False

    def holds_at(self, now: dt.datetime) -> bool:
        """Say whether the slot is still the story's at a time."""
        return self.until is None or now < self.until


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone: whether readers see it, and the pin of each of its slots."""

    key: str
    shown: bool = True
    pins: tuple[Pin | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The zones in their order on the page."""

    zones: tuple[Zone, ...] = field(default=())

    def zone(self, key: str) -> Zone:
        """Return a zone.

        Raises:
            KeyError: there is none of that name.
        """
        for zone in self.zones:
            if zone.key == key:
                return zone
        raise KeyError(key)

    def order(self) -> tuple[str, ...]:
        return tuple(zone.key for zone in self.zones)

    def pins(self) -> Iterator[tuple[str, int, Pin]]:
        """Yield every pin with its zone and place, down the page."""
        for zone in self.zones:
            for place, pin in enumerate(zone.pins):
                if pin is not None:
                    yield zone.key, place, pin

    def stories(self) -> set[uuid.UUID]:
        return {pin.story for _zone, _place, pin in self.pins()}

    def pictures(self) -> set[int]:
        return {pin.picture for _zone, _place, pin in self.pins() if pin.picture is not None}

    def pictures_at(self, now: dt.datetime) -> set[int]:
        """Return the pictures that readers may see at a time: not of hidden zones or ended pins."""
        shown = {zone.key for zone in self.zones if zone.shown}
        return {
            pin.picture
            for zone, _place, pin in self.pins()
            if pin.picture is not None and zone in shown and pin.holds_at(now)
        }

    def with_zone(self, changed: Zone) -> "Layout":
        """Return the layout with one zone as given."""
        return Layout(tuple(changed if z.key == changed.key else z for z in self.zones))

    def with_pin(self, key: str, place: int, pin: Pin | None) -> "Layout":
        """Return the layout with one slot as given."""
        zone = self.zone(key)
        pins = (*zone.pins[:place], pin, *zone.pins[place + 1 :])
        return self.with_zone(replace(zone, pins=pins))


def fitted(layout: Layout, slots: Mapping[str, int]) -> Layout:
    """Return a layout with exactly the zones a front has now.

    A section made since has its zone after the one it follows in ``slots``; one
    that is gone has none. Pins beyond the slots that a zone has are dropped.

    Args:
        layout: as stored.
        slots: the zones of the front in their first order -> how many slots.
    """
    keys = [zone.key for zone in layout.zones if zone.key in slots]
    before = ""
    for key in slots:
        if key not in keys:
            keys.insert(keys.index(before) + 1 if before else 0, key)
        before = key
    known = {zone.key: zone for zone in layout.zones}
    zones = []
    for key in keys:
        zone = known.get(key, Zone(key))
        pins = (zone.pins + (None,) * slots[key])[: slots[key]]
        zones.append(replace(zone, pins=pins))
    return Layout(tuple(zones))


def read_fitted(said: Any, slots: Mapping[str, int]) -> Layout:
    """Return a stored layout as a front takes it now.

    Args:
        said: what ``to_json`` wrote; None where nothing was stored yet.
        slots: as in ``fitted``.

    Raises:
        UnreadableLayout: as ``from_json``.
    """
    return fitted(from_json(said) if said else Layout(), slots)


def to_json(layout: Layout) -> dict[str, Any]:
    """Return a layout as JSON values; slots without a pin are left out."""
    return {
        "schema": SCHEMA,
        "zones": [
            {
                "key": zone.key,
                **({} if zone.shown else {"hidden": True}),
                "pins": {
                    str(place): pin_to_json(pin) for place, pin in enumerate(zone.pins) if pin
                },
            }
            for zone in layout.zones
        ],
    }


def pin_to_json(pin: Pin) -> dict[str, Any]:
    """Return one pin as JSON values; what it does not change is left out."""
    said: dict[str, Any] = {"story": str(pin.story)}
    if pin.until is not None:
        said["until"] = pin.until.astimezone(dt.UTC).isoformat()
    for name in ("headline", "standfirst", "picture", "no_picture"):
        value = getattr(pin, name)
        if value:
            said[name] = value
    return said


def from_json(said: Any) -> Layout:
    """Return the layout that ``to_json`` wrote.

    Raises:
        UnreadableLayout: it is something else, or of a later program.
    """
    try:
        if said["schema"] != SCHEMA:
            raise UnreadableLayout(f"schema {said['schema']!r} of a layout is not known")
        return Layout(
            tuple(
                Zone(str(zone["key"]), not zone.get("hidden", False), _pins(zone["pins"]))
                for zone in said["zones"]
            )
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        if isinstance(error, UnreadableLayout):
            raise
        raise UnreadableLayout(f"not a layout of a front: {error!r}") from None


def _pins(said: Mapping[str, Any]) -> tuple[Pin | None, ...]:
    pins = {int(place): pin_from_json(pin) for place, pin in said.items()}
    return tuple(pins.get(place) for place in range(max(pins, default=-1) + 1))


def pin_from_json(said: Mapping[str, Any]) -> Pin:
    """Return the pin that ``pin_to_json`` wrote."""
    until = said.get("until")
    return Pin(
        story=uuid.UUID(said["story"]),
        until=dt.datetime.fromisoformat(until) if until else None,
        headline=str(said.get("headline", "")),
        standfirst=str(said.get("standfirst", "")),
        picture=int(said["picture"]) if said.get("picture") else None,
        no_picture=bool(said.get("no_picture", False)),
    )


def without_doubles(layout: Layout, first: Sequence[tuple[str, int]] = ()) -> Layout:
    """Return a layout in which no story is pinned twice: the upper pin stays.

    Args:
        layout: where two layouts were put together, a story may stand twice.
        first: slots whose pin stays whatever stands above them.
    """
    kept: dict[uuid.UUID, tuple[str, int]] = {}
    places = [(zone, place, pin) for zone, place, pin in layout.pins()]
    for zone, place, pin in sorted(places, key=lambda one: (one[0], one[1]) not in first):
        kept.setdefault(pin.story, (zone, place))
    for zone, place, pin in places:
        if kept[pin.story] != (zone, place):
            layout = layout.with_pin(zone, place, None)
    return layout
