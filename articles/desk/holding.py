"""Keeping a story back: a legal note, an embargo."""

import datetime as dt

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models.article import Article
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .refusals import WrongState
from .writing import locked


@transaction.atomic
def set_legal_note(article: Article, user: User, note: str) -> Article:
    """Set down why nothing of an article may be published, or say it in other words.

    Raises:
        NotAllowed: the person may not hold articles back.
        WrongState: the note is empty or longer than its column.
    """
    fresh = locked(article.pk)
    require(user, "article.hold", fresh)
    note = " ".join(note.split())
    if not note:
        raise WrongState(_("Say what stands against it: everybody who opens it reads that."))
    _fits(note, "legal_note")
    before, fresh.legal_note = fresh.legal_note, note
    if before != note:
        fresh.save(update_fields=["legal_note"])
        record(user, "article.hold", fresh, legal_note=note, was=before)
    return fresh


@transaction.atomic
def lift_legal_note(article: Article, user: User, reason: str) -> Article:
    """Take a legal note away, so that the article may go out.

    Raises:
        NotAllowed: the person may not lift it.
        WrongState: there is none, or no reason is given.
    """
    fresh = locked(article.pk)
    require(user, "article.lift_legal", fresh)
    if not fresh.legal_note:
        raise WrongState(_("There is no legal note."))
    reason = _reason(reason)
    before, fresh.legal_note = fresh.legal_note, ""
    fresh.save(update_fields=["legal_note"])
    record(user, "article.lift_legal", fresh, was=before, reason=reason)
    return fresh


@transaction.atomic
def set_embargo(article: Article, user: User, until: dt.datetime, source: str) -> Article:
    """Keep an article back until a moment.

    Args:
        article: any instance of it; it is read again under a lock.
        user: who sets it.
        until: aware; in the future.
        source: whose embargo it is.

    Raises:
        NotAllowed: the person may not hold articles back, or would end a
            running embargo earlier without the right to lift it.
        WrongState: the moment is past, or the source too long.
    """
    fresh = locked(article.pk)
    require(user, "article.hold", fresh)
    now = timezone.now()
    if until <= now:
        raise WrongState(_("An embargo ends in the future."))
    source = " ".join(source.split())
    _fits(source, "embargo_source")
    before = fresh.embargo_until
    if before and before > now and until < before:
        require(user, "article.lift_embargo", fresh)
    fresh.embargo_until, fresh.embargo_source = until, source
    fresh.save(update_fields=["embargo_until", "embargo_source"])
    was = before.isoformat() if before else ""
    record(user, "article.hold", fresh, embargo=until.isoformat(), source=source, was=was)
    return fresh


@transaction.atomic
def lift_embargo(article: Article, user: User, reason: str) -> Article:
    """Take an embargo away before its time.

    Raises:
        NotAllowed: it still runs and the person may not lift it.
        WrongState: there is none, or no reason is given.
    """
    fresh = locked(article.pk)
    until = fresh.embargo_until
    running = until is not None and until > timezone.now()
    right = "article.lift_embargo" if running else "article.hold"
    require(user, right, fresh)
    if until is None:
        raise WrongState(_("There is no embargo."))
    reason = _reason(reason)
    fresh.embargo_until, fresh.embargo_source = None, ""
    fresh.save(update_fields=["embargo_until", "embargo_source"])
    record(user, right, fresh, embargo="", was=until.isoformat(), reason=reason)
    return fresh


def _reason(text: str) -> str:
    if not text.strip():
        raise WrongState(_("Say why: it is kept in the log."))
    return text.strip()


def _fits(text: str, column: str) -> None:
    field = Article._meta.get_field(column)
    most = field.max_length or 0 if isinstance(field, models.Field) else 0
    if len(text) > most:
        said = _("%(length)d letters are too many; %(most)d fit.")
        raise WrongState(said % {"length": len(text), "most": most})
