"""Who has an article open: heard of every ten seconds, gone after thirty."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from articles.models.article import Article
from articles.models.presence import Presence
from newsroom.accounts.models import User

from .refusals import TakenOver

GONE_AFTER = dt.timedelta(seconds=30)
# A form can be taken over while its computer sleeps, and learns of it in the morning.
REMEMBERED = dt.timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Room:
    """The open forms of an article: one's own, and the others that are there now."""

    own: Presence
    others: tuple[Presence, ...]


def heard(article: Article, user: User, tab: str, *, writing: bool) -> Room:
    """Note that a form is open, and return who else is there.

    Two queries: one update, one read. Coming takes more, and so does sweeping
    out forms that are gone.

    Args:
        article: the article, which the person may view.
        user: whose form it is.
        tab: the open form, in at most 36 letters.
        writing: whether it holds unsaved changes.
    """
    now = timezone.now()
    mine = Presence.objects.filter(article=article, user=user, tab=tab)
    known = mine.update(writing=writing, seen_at=now)
    if not known:
        Presence.objects.bulk_create(
            [
                Presence(
                    article=article, user=user, tab=tab, writing=writing, came_at=now, seen_at=now
                )
            ],
            ignore_conflicts=True,
        )
    rows = list(
        Presence.objects.filter(article=article)
        .select_related("user", "taken_over_by")
        .order_by("came_at", "pk")
    )
    _sweep(rows, now)
    here = [row for row in rows if row.seen_at >= now - GONE_AFTER]
    own = next((row for row in here if row.tab == tab and row.user_id == user.pk), None)
    if own is None:  # somebody else's form has this name; nobody can write with it
        own = Presence(article=article, user=user, tab=tab, came_at=now, seen_at=now)
    if not known:
        _inherit(own, rows, here)
    return Room(own, tuple(row for row in here if row.pk != own.pk))


def _sweep(rows: Sequence[Presence], now: dt.datetime) -> None:
    old = [row.pk for row in rows if row.seen_at < now - REMEMBERED]
    if old:
        Presence.objects.filter(pk__in=old).delete()


def _inherit(own: Presence, rows: Sequence[Presence], here: Sequence[Presence]) -> None:
    """Loading the page anew is no way round a take-over while the colleague is there."""
    taken = _taken([row for row in rows if row.user_id == own.user_id], here)
    if taken and own.pk:
        own.taken_over_by, own.taken_over_at = taken.taken_over_by, taken.taken_over_at
        own.save(update_fields=["taken_over_by", "taken_over_at"])


def _taken(mine: Sequence[Presence], here: Sequence[Presence]) -> Presence | None:
    """Return a form of one's own that somebody took over who is still there to write."""
    there = {row.user_id for row in here if row.taken_over_by_id is None}
    return next((row for row in mine if row.taken_over_by_id in there), None)


def left(article: Article, user: User, tab: str) -> None:
    """Note that a form was closed. One that was taken over is remembered, as gone."""
    mine = Presence.objects.filter(article=article, user=user, tab=tab)
    mine.filter(taken_over_by=None).delete()
    mine.update(seen_at=timezone.now() - GONE_AFTER - dt.timedelta(seconds=1), writing=False)


def open_forms(article: Article, user: User) -> frozenset[str]:
    """Return a person's forms of an article that are open now (one query)."""
    rows = Presence.objects.filter(
        article=article, user=user, seen_at__gte=timezone.now() - GONE_AFTER
    )
    return frozenset(rows.values_list("tab", flat=True))


def refuse_taken_over(article: Article, user: User, tab: str) -> None:
    """Refuse a write of a form that a colleague took over (one query, or two).

    Called under the article's lock, which ``take_over`` holds as well: a save
    comes wholly before a take-over or not at all. A form that was never heard
    of is refused as its next heartbeat would have it: while the colleague is
    there.

    Raises:
        TakenOver: a colleague did.
    """
    rows = list(Presence.objects.filter(article=article, user=user).select_related("taken_over_by"))
    known = next((row for row in rows if row.tab == tab), None)
    if known is not None:
        taken = known if known.taken_over_by_id else None
    elif any(row.taken_over_by_id for row in rows):
        since = timezone.now() - GONE_AFTER
        taken = _taken(rows, list(Presence.objects.filter(article=article, seen_at__gte=since)))
    else:
        taken = None
    if taken is not None:
        raise TakenOver(str(taken.taken_over_by))
