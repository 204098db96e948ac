"""Making a layout of a front live, now or at a time to come. The one place that writes it."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from media.models import Image
from media.rights import choose_another, rights_ended
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.editions.number import advance

from .layout import Layout, from_json, to_json
from .models import BoardVisit, Front, FrontPicture, FrontVersion

# A minute that begins now is not "in the past" for whoever typed it a moment ago.
PATIENCE = dt.timedelta(minutes=1)
# What somebody left on a board and forgot does not keep a picture in the library for ever.
BOARD_HOLDS = dt.timedelta(days=30)


class Stale(Exception):
    """Somebody made another layout live since; nothing was changed."""

    def __init__(self, number: int) -> None:
        super().__init__(f"The front is at layout {number} by now.")
        self.number = number


class Refused(Exception):
    """What was asked cannot be done; the sentence says what to do."""


def hold(front: Front) -> None:
    """Lock a front until the transaction ends; whoever writes it takes this lock first."""
    Front.objects.select_for_update().get(pk=front.pk)


def live_version(front: Front, now: dt.datetime | None = None) -> FrontVersion | None:
    """Return the layout that is live at a time (one query); None before the first."""
    return front.versions.live_at(now or timezone.now()).select_related("made_by").first()


def scheduled(front: Front) -> list[FrontVersion]:
    """Return the layouts that are still to come, the next first (one query)."""
    return list(front.versions.to_come_at(timezone.now()).select_related("made_by"))


@transaction.atomic
def publish(
    front: Front,
    layout: Layout,
    user: User,
    *,
    base: int,
    live_from: dt.datetime | None = None,
    note: str = "",
) -> FrontVersion:
    """Make a layout live, and a new edition of it.

    Args:
        front: whose.
        layout: fitted to the front.
        user: who does it.
        base: number of the layout that it was made from; 0 is none.
        live_from: a time to come; None is now.
        note: for the history.

    Raises:
        NotAllowed: the person may not run fronts.
        Stale: another layout is live than the one it was made from. One that is
            scheduled is not held up by that: it replaces whatever is live then.
        Refused: the time is over, a picture is not in the library, or its rights have
            ended by the day that the layout is live from.
    """
    require(user, "frontpage.change")
    hold(front)
    now = timezone.now()
    if live_from is not None and live_from < now - PATIENCE:
        raise Refused(_("That time is over: choose one to come, or publish now."))
    if live_from is not None and live_from <= now:
        live_from = None  # this minute is now, with all that is asked before that
    live = live_version(front, now)
    number = live.number if live else 0
    if live_from is None and number != base:
        raise Stale(number)
    _require_pictures(layout, live_from or now)
    version = store(front, layout, user, live_from=live_from, note=note)
    advance()
    return version


def store(
    front: Front,
    layout: Layout,
    user: User,
    *,
    live_from: dt.datetime | None = None,
    note: str = "",
    **detail: Any,
) -> FrontVersion:
    """Write a layout and its audit row; the caller holds the front and makes the edition.

    Args:
        front: whose, under its lock (``hold``).
        layout: fitted to the front.
        user: who does it, with the right.
        live_from: a time to come; None is now.
        note: for the history.
        detail: what else the audit keeps.
    """
    now = timezone.now()
    # Another machine's clock may be a little ahead: the later layout comes later all the same.
    # One that is scheduled for the next minute is not waited for: it has its time still to come.
    at_once = front.versions.live_at(now + PATIENCE).filter(was_scheduled=False).first()
    begins = live_from or max(now, at_once.live_from if at_once else now)
    last = front.versions.order_by("-number").values_list("number", flat=True).first()
    version = FrontVersion.objects.create(
        front=front,
        number=(last or 0) + 1,
        layout=to_json(layout),
        live_from=begins,
        was_scheduled=live_from is not None,
        note=note[:200],
        made_by=user,
        made_at=now,
    )
    keep_pictures(front)
    record(
        user,
        "frontpage.change",
        front,
        version=version.number,
        live_from=version.live_from.isoformat(),
        scheduled=live_from is not None,
        note=version.note,
        **detail,
    )
    return version


@transaction.atomic
def cancel(front: Front, number: int, user: User) -> None:
    """Take a layout out of the schedule; it stays in the history.

    Raises:
        NotAllowed: the person may not run fronts.
        Refused: it is live already, was cancelled, or there is none.
    """
    require(user, "frontpage.change")
    hold(front)
    now = timezone.now()
    waiting = front.versions.to_come_at(now).filter(number=number)
    done = waiting.order_by().update(cancelled_at=now, cancelled_by=user)
    if not done:
        raise Refused(_("That layout is not waiting any more: see the history."))
    keep_pictures(front)
    record(user, "frontpage.change", front, version=number, cancelled=True)
    advance()


def _require_pictures(layout: Layout, when: dt.datetime) -> None:
    """Refuse pictures that are not there, and those that readers may not be shown then."""
    keys = layout.pictures()
    there = Image.objects.in_bulk(keys)
    missing = keys - there.keys()
    if missing:
        raise Refused(
            _("There is no picture %(key)s in the library: choose another.") % {"key": min(missing)}
        )
    shown = (there[key] for key in sorted(layout.pictures_at(when)))
    ended = rights_ended(shown, timezone.localdate(when))
    if ended:
        raise Refused(choose_another(ended))


def keep_pictures(front: Front) -> None:
    """Write which pictures a front uses: live, scheduled, or on somebody's board.

    A board that nobody changed for ``BOARD_HOLDS`` holds none. Called under the front's
    lock, inside the transaction of the change.
    """
    now = timezone.now()
    live = live_version(front, now)
    stored = front.versions.filter(
        Q(pk=live.pk if live else None) | Q(live_from__gt=now), cancelled_at__isnull=True
    ).values_list("layout", flat=True)
    boards = BoardVisit.objects.filter(
        front=front, layout__isnull=False, changed_at__gt=now - BOARD_HOLDS
    )
    wanted = dict.fromkeys(_pictures(boards.values_list("layout", flat=True)), False)
    wanted |= dict.fromkeys(_pictures(stored), True)
    kept = FrontPicture.objects.filter(front=front)
    have = dict(kept.values_list("image_id", "for_readers"))
    if have == wanted:
        return
    kept.exclude(image_id__in=wanted).delete()
    known = Image.objects.filter(pk__in=wanted).values_list("pk", flat=True)
    FrontPicture.objects.bulk_create(
        [FrontPicture(front=front, image_id=key, for_readers=wanted[key]) for key in known],
        update_conflicts=True,
        unique_fields=("front", "image"),
        update_fields=("for_readers",),
    )


def _pictures(layouts: Iterable[object]) -> set[int]:
    return {key for said in layouts for key in from_json(said).pictures()}
