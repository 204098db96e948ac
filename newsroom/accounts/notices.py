"""Telling people what happened: a row on the desk, and a mail to those who want it."""

from collections.abc import Iterable
from functools import partial

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from .mailing import send_one
from .models import Notice, User
from .roles import Role


def tell(
    people: Iterable[User | None],
    *,
    kind: str,
    text: str,
    by: User | None,
    detail: str = "",
    url: str = "",
    always_mail: bool = False,
) -> None:
    """Tell people one thing, inside the transaction of what it tells of.

    Whoever did it is not told, nor is anybody twice, nor a closed login. Mail
    goes out on commit, a task each.

    Args:
        people: None among them is passed over.
        kind: the right that was used, or what happened, such as "note.mention".
        text: one sentence, at most 500 letters; longer is cut.
        by: who did it; None for the clock.
        detail: what that person wrote.
        url: a path of the desk that it leads to.
        always_mail: to those as well who want no mail (what must not be missed).
    """
    told = {one.pk: one for one in people if one and one.is_active and one != by}
    text = text if len(text) <= 500 else f"{text[:499]}…"
    Notice.objects.bulk_create(
        Notice(user=one, kind=kind, text=text, detail=detail, url=url, by=by)
        for one in told.values()
    )
    body = _mail(text, detail, url)
    # A subject is one line: a headline in it may hold none, a note might.
    subject = " ".join(text.split())
    for one in told.values():
        if one.gets_mail or always_mail:
            transaction.on_commit(partial(send_one.enqueue, one.email, subject, body))


def holders(*roles: Role) -> models.QuerySet[User]:
    """Return everybody who holds one of the roles now, lent ones among them."""
    held = Q(grants__until=None) | Q(grants__until__gt=timezone.now())
    return User.objects.filter(held, is_active=True, grants__role__in=roles).distinct()


def unread_of(user: User) -> int:
    """Return how many notices a person has not read (one query)."""
    return Notice.objects.filter(user=user, read_at=None).count()


def read(user: User, *, up_to: int) -> int:
    """Mark a person's notices as read and return how many were not.

    Args:
        user: whose.
        up_to: the newest key that the person saw; what came since stays unread.
    """
    unread = Notice.objects.filter(user=user, read_at=None, pk__lte=up_to)
    return unread.update(read_at=timezone.now())


def _mail(text: str, detail: str, url: str) -> str:
    parts = [text]
    if detail:
        parts.append(detail)
    if url:
        parts.append(f"{settings.PUBLIC_URL.rstrip('/')}{url}")
    parts.append(_("You get this mail as a colleague of the newsroom; the desk lists it too."))
    return "\n\n".join(parts) + "\n"
