"""What one person changed on a board and has not made live: kept on the server with each change."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .fronts import slots_of
from .layout import Layout, Pin, from_json, pin_from_json, pin_to_json, read_fitted, to_json
from .merging import differ, merge
from .models import BoardVisit, Front, FrontVersion
from .operations import Place
from .publishing import Stale, hold, keep_pictures, live_version, publish

STEPS = 30  # that undo goes back
GONE_AFTER = dt.timedelta(seconds=30)


class OutOfStep(Exception):
    """The board was changed in another window since this one was shown; nothing was done."""


class NothingToUndo(Exception):
    """There is no step back, or none forward."""


@dataclass(frozen=True, slots=True)
class Board:
    """A front as one person works on it.

    ``layout`` is what they have; ``live`` what readers get; ``base`` the number
    of the layout that theirs began with. ``clashes`` are slots that a colleague
    changed too, with what stands there for readers; ``their_order`` how a colleague
    ordered the zones, where both did.
    """

    front: Front
    slots: Mapping[str, int]
    live: FrontVersion | None
    layout: Layout
    base: int
    step: int
    changed: bool
    can_undo: bool
    can_redo: bool
    clashes: Mapping[Place, Pin | None]
    their_order: tuple[str, ...]

    @property
    def is_behind(self) -> bool:
        """Say whether a colleague made another layout live since."""
        return self.base != (self.live.number if self.live else 0)


def open_board(front: Front, user: User) -> Board:
    """Return a front as a person left it; what is live, where they changed nothing.

    Raises:
        NotAllowed: the person may not run fronts.
    """
    require(user, "frontpage.change")
    return _board(front, BoardVisit.objects.filter(front=front, user=user).first())


def _board(front: Front, visit: BoardVisit | None) -> Board:
    slots = slots_of(front)
    live = live_version(front)
    changed = visit is not None and visit.layout is not None
    number = live.number if live else 0
    stored = visit.layout if visit and changed else live.layout if live else None
    return Board(
        front=front,
        slots=slots,
        live=live,
        layout=read_fitted(stored, slots),
        base=visit.base if visit and changed else number,
        step=visit.step if visit else 0,
        changed=changed,
        can_undo=bool(visit and visit.past),
        can_redo=bool(visit and visit.future),
        clashes=_clashes(visit.theirs if visit and changed else {}),
        their_order=tuple(visit.their_order) if visit and changed else (),
    )


@transaction.atomic
def change(front: Front, user: User, step: int, alter: Callable[[Layout], Layout]) -> Board:
    """Do something to a person's layout, and keep it.

    Args:
        front: whose board.
        user: who works at it.
        step: of the board as it was shown.
        alter: takes the layout, returns it changed.

    Raises:
        NotAllowed: the person may not run fronts.
        OutOfStep: the board was changed in another window.
    """
    require(user, "frontpage.change")
    visit = _held(front, user, step)
    board = _board(front, visit)
    after = alter(board.layout)
    if not differ(board.layout, after):
        return board
    visit.past = [*visit.past, _step(visit, board)][-STEPS:]
    visit.future = []
    visit.base = board.base
    visit.theirs = {
        slot: pin
        for slot, pin in visit.theirs.items()
        if _pin(after, slot) == _pin(board.layout, slot)
    }
    if after.order() != board.layout.order():
        visit.their_order = []
    _store(front, visit, to_json(after))
    return _board(front, visit)


@transaction.atomic
def turn_back(front: Front, user: User, step: int, *, forward: bool = False) -> Board:
    """Undo the last change of a board, or do again what was undone.

    Raises:
        NotAllowed: the person may not run fronts.
        OutOfStep: the board was changed in another window.
        NothingToUndo: there is no such step.
    """
    require(user, "frontpage.change")
    visit = _held(front, user, step)
    source, target = (visit.future, visit.past) if forward else (visit.past, visit.future)
    if not source:
        raise NothingToUndo
    target.append(_step(visit, _board(front, visit)))
    step_back = source.pop()
    # What it was made from comes back with it: a colleague may have published since.
    visit.base, visit.theirs = step_back["base"], step_back["theirs"]
    visit.their_order = step_back["their_order"]
    _store(front, visit, step_back["layout"])
    return _board(front, visit)


@transaction.atomic
def discard(front: Front, user: User, step: int) -> Board:
    """Go back to what readers get. Undo brings the changes back.

    Raises:
        NotAllowed: the person may not run fronts.
        OutOfStep: the board was changed in another window.
    """
    require(user, "frontpage.change")
    visit = _held(front, user, step)
    if visit.layout is not None:
        visit.past = [*visit.past, _step(visit, _board(front, visit))][-STEPS:]
        visit.future = []
        visit.theirs, visit.their_order = {}, []
        _store(front, visit, None)
    return _board(front, visit)


@transaction.atomic
def catch_up(front: Front, user: User, step: int) -> Board:
    """Put a colleague's newer layout and a person's changes together, on their board.

    Raises:
        NotAllowed: the person may not run fronts.
        OutOfStep: the board was changed in another window.
    """
    require(user, "frontpage.change")
    visit = _held(front, user, step)
    board = _board(front, visit)
    if board.changed and board.is_behind:
        _merge_into(front, visit, board)
    return _board(front, visit)


def _merge_into(front: Front, visit: BoardVisit, board: Board) -> None:
    began = front.versions.filter(number=board.base).values_list("layout", flat=True).first()
    merged = merge(
        read_fitted(began, board.slots),
        read_fitted(board.live.layout if board.live else None, board.slots),
        board.layout,
    )
    visit.past = [*visit.past, _step(visit, board)][-STEPS:]
    visit.future = []
    visit.base = board.live.number if board.live else 0
    visit.theirs = {
        f"{zone}:{place}": pin_to_json(pin) if pin else None
        for (zone, place), pin in merged.clashes.items()
    }
    visit.their_order = list(merged.their_order)
    _store(front, visit, to_json(merged.layout))


@transaction.atomic
def make_live(
    front: Front,
    user: User,
    step: int,
    *,
    live_from: dt.datetime | None = None,
    note: str = "",
) -> FrontVersion | None:
    """Make a person's layout live, now or at a time.

    Returns:
        The layout as it is stored; None where a colleague made another one live
        meanwhile: then both are put together on the board, for the person to
        look at, and nothing is live yet.

    Raises:
        NotAllowed, Refused: as ``publishing.publish``.
        OutOfStep: the board was changed in another window.
    """
    require(user, "frontpage.change")
    visit = _held(front, user, step)
    board = _board(front, visit)
    try:
        with transaction.atomic():
            version = publish(
                front, board.layout, user, base=board.base, live_from=live_from, note=note
            )
    except Stale:
        _merge_into(front, visit, board)
        return None
    visit.past, visit.future, visit.theirs, visit.their_order = [], [], {}, []
    _store(front, visit, None)
    return version


def _held(front: Front, user: User, step: int) -> BoardVisit:
    hold(front)
    visit, _made = BoardVisit.objects.get_or_create(
        front=front, user=user, defaults={"seen_at": timezone.now()}
    )
    if visit.step != step:
        raise OutOfStep
    return visit


def _store(front: Front, visit: BoardVisit, layout: object) -> None:
    had = visit.layout
    visit.layout = layout
    visit.step += 1
    visit.changed_at = visit.seen_at = timezone.now()
    visit.save()
    # Also where they are the same: a board that lay idle for long held none any more.
    if _pictures(had) or _pictures(layout):
        keep_pictures(front)


def _pictures(stored: object) -> set[int]:
    return from_json(stored).pictures() if stored else set()


def _step(visit: BoardVisit, board: Board) -> dict[str, Any]:
    """Return where a board stands, for undo and redo: with what its layout was made from."""
    layout = to_json(board.layout) if board.changed else None
    return {
        "base": board.base,
        "layout": layout,
        "theirs": visit.theirs,
        "their_order": visit.their_order,
    }


def _pin(layout: Layout, slot: str) -> Pin | None:
    zone, _colon, place = slot.rpartition(":")
    return next((pin for key, at, pin in layout.pins() if (key, at) == (zone, int(place))), None)


def _clashes(said: Mapping[str, Any]) -> dict[Place, Pin | None]:
    found: dict[Place, Pin | None] = {}
    for slot, pin in said.items():
        zone, _colon, place = slot.rpartition(":")
        found[zone, int(place)] = pin_from_json(pin) if pin else None
    return found


def heard(front: Front, user: User) -> Sequence[BoardVisit]:
    """Note that a person has a board open, and return who else has (two queries)."""
    require(user, "frontpage.change")
    now = timezone.now()
    if not BoardVisit.objects.filter(front=front, user=user).update(seen_at=now):
        BoardVisit.objects.bulk_create(
            [BoardVisit(front=front, user=user, seen_at=now)], ignore_conflicts=True
        )
    return others_at(front, user)


def others_at(front: Front, user: User) -> list[BoardVisit]:
    """Return the colleagues who have a board open now (one query)."""
    return list(
        BoardVisit.objects.filter(front=front, seen_at__gte=timezone.now() - GONE_AFTER)
        .exclude(user=user)
        .select_related("user")
        .defer("past", "future")
        .order_by("user__name")
    )
