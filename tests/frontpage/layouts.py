"""Layouts of fronts for tests, made live as an editor makes them."""

import uuid
from typing import Any

from articles.models import PublishedArticle, Section
from newsroom.accounts.models import User
from newsroom.frontpage.fronts import front_of, slots_of
from newsroom.frontpage.layout import Layout, Pin, read_fitted
from newsroom.frontpage.models import Front
from newsroom.frontpage.operations import SLOTS
from newsroom.frontpage.publishing import live_version, publish


def live_layout(front: Front) -> Layout:
    """Return what is live on a front, fitted to it."""
    live = live_version(front)
    return read_fitted(live.layout if live else None, slots_of(front))


def pin(
    user: User, where: str, live: PublishedArticle, *, section: Section | None = None, **words: Any
) -> None:
    """Pin a story where it is said, ``zone:place`` or a slot of the top, and publish that."""
    front = front_of(section)
    zone, place = SLOTS[where] if where in SLOTS else _slot(where)
    layout = live_layout(front).with_pin(zone, place, Pin(live.public_id, **words))
    now = live_version(front)
    publish(front, layout, user, base=now.number if now else 0)


def _slot(where: str) -> tuple[str, int]:
    zone, _colon, place = where.partition(":")
    return zone, int(place)


def pinned() -> dict[str, uuid.UUID]:
    """Return the slots at the top of the home page that are pinned, by the name of the slot."""
    layout = live_layout(front_of(None))
    held = {slot: layout.zone(zone).pins[place] for slot, (zone, place) in SLOTS.items()}
    return {slot: one.story for slot, one in held.items() if one}
