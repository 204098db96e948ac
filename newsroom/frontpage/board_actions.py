"""What the buttons of a board do: each op is ``verb``, or ``verb:`` and what it is done to."""

import uuid
from collections.abc import Callable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from articles.models.published import PublishedArticle

from .layout import Layout
from .operations import move_zone, order_zones, put, show, unpin
from .publishing import Refused
from .visits import Board

type Alter = Callable[[Layout], Layout]

# What a button did to one's own layout, in words: the page moved under whoever cannot see it.
DONE: Mapping[str, str | Promise] = {
    "put": _lazy("The story is put there."),
    "move": _lazy("The story is put there."),
    "unpin": _lazy("The slot is left to its rule."),
    "theirs": _lazy("Your colleague’s choice stands there now."),
    "their-order": _lazy("The zones stand as your colleague ordered them."),
    "show": _lazy("The zone is shown again."),
    "hide": _lazy("The zone is left out."),
    "up": _lazy("The zone is one place further up."),
    "down": _lazy("The zone is one place further down."),
}


def alteration(op: str, posted: Mapping[str, str], board: Board) -> Alter:
    """Return what an op does to a layout.

    Args:
        op: ``put:<zone>:<place>:<story>``, ``move:<story>`` (where to stands in
            the field ``to.<story>``), ``unpin:<zone>:<place>``,
            ``theirs:<zone>:<place>``, ``their-order``, ``show:``, ``hide:``, ``up:`` or
            ``down:<zone>``; anything else changes nothing.
        posted: the form.
        board: as it stands.

    Raises:
        Refused: the op names what is not there, with a sentence for people.
    """
    verb, _colon, rest = op.partition(":")
    if verb == "put":
        slot, _colon, story = rest.rpartition(":")
        return _put(story, slot, board)
    if verb == "move":
        return _put(rest, posted.get(f"to.{rest}", ""), board)
    if verb in ("unpin", "theirs"):
        zone, place = _slot(rest, board)
        if verb == "unpin":
            return lambda layout: unpin(layout, zone, place)
        theirs = board.clashes.get((zone, place))
        return lambda layout: _take(layout, zone, place, theirs.story if theirs else None).with_pin(
            zone, place, theirs
        )
    if verb == "their-order":
        return lambda layout: order_zones(layout, board.their_order or layout.order())
    if verb in ("show", "hide", "up", "down"):
        if rest not in board.slots:
            raise Refused(_("There is no such zone on this front."))
        if verb in ("show", "hide"):
            return lambda layout: show(layout, rest, shown=verb == "show")
        return lambda layout: move_zone(layout, rest, -1 if verb == "up" else 1)
    return lambda layout: layout


def _take(layout: Layout, zone: str, place: int, story: uuid.UUID | None) -> Layout:
    """Unpin a story wherever else it stands, so that no story stands twice."""
    for there, at, pin in tuple(layout.pins()):
        if pin.story == story and (there, at) != (zone, place):
            layout = unpin(layout, there, at)
    return layout


def _put(story: str, slot: str, board: Board) -> Alter:
    zone, place = _slot(slot, board)
    try:
        key = uuid.UUID(story)
    except ValueError:
        raise Refused(_("Choose a story first.")) from None
    known = key in board.layout.stories()
    if not known and not PublishedArticle.objects.filter(public_id=key).exists():
        raise Refused(_("That story is not live any more, so it cannot stand on the front."))
    return lambda layout: put(layout, key, zone, place)


def _slot(said: str, board: Board) -> tuple[str, int]:
    zone, _colon, place = said.rpartition(":")
    if not (place.isascii() and place.isdecimal() and len(place) < 4):
        raise Refused(_("Choose where the story is to stand."))
    if int(place) >= board.slots.get(zone, 0):
        raise Refused(_("There is no such slot on this front."))
    return zone, int(place)
