"""Keeping what is typed on the server before it is saved, and giving it back."""

import datetime as dt
import json
from collections.abc import Container
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.document import ArticleDocument, UnreadableDocument, from_json, to_json
from articles.models.article import Article
from articles.models.autosave import Autosave
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .presence import open_forms
from .refusals import InvalidDocument
from .validation import BODY_LENGTH
from .writing import current_document, prepared

# Letters of JSON. Four times what a body may have: escapes, captions, sources.
MOST = 4 * BODY_LENGTH
TAB_LENGTH = 36
# Unsaved texts of one person in one article. Each is offered back by itself, and
# nobody reads through more of them; the oldest goes when another form begins.
MOST_FORMS = 10
# A text that nobody came back for in half a year is not come back for.
KEPT_FOR = dt.timedelta(days=180)


class NotKept(Exception):
    """The text is none that could be saved; the message says why it is not kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept text, as a list of them needs it. ``is_open``: its form is open somewhere now."""

    key: int
    tab: str
    kept_at: dt.datetime
    is_open: bool


def keep(
    article: Article, user: User, document: ArticleDocument, base_version: int, tab: str
) -> Autosave | None:
    """Keep what stands in an open form, its body sanitised. No revision, no audit.

    With a form's first text go the person's discarded and then oldest ones
    beyond ``MOST_FORMS`` in this article, never one whose form is open, and
    everybody's that are older than ``KEPT_FOR``.

    Args:
        article: the article.
        user: who types.
        document: what the form holds, valid or not.
        base_version: the version that it is typed upon.
        tab: the open form, in at most 36 letters.

    Returns:
        The autosave, or None where the form holds what is saved: then nothing
        is kept, and what was kept of this form goes.

    Raises:
        NotAllowed: the person may not edit this article.
        NotKept: the text is too long or nested too deeply to be saved ever.
    """
    require(user, "article.edit", article)
    if len(tab) > TAB_LENGTH or len(json.dumps(to_json(document), ensure_ascii=False)) > MOST:
        raise NotKept(_("This text is too long to be kept or saved; shorten it."))
    try:
        text = prepared(document)
    except InvalidDocument as invalid:
        raise NotKept(" ".join(invalid.errors["body"])) from None
    mine = Autosave.objects.filter(article=article, user=user)
    with transaction.atomic():
        if text == current_document(article):
            mine.filter(tab=tab).delete()
            return None
        row, made = mine.update_or_create(
            tab=tab,
            defaults={
                "base_version": max(base_version, 0),
                "document": to_json(text),
                "kept_at": timezone.now(),
                "set_aside": False,
            },
            create_defaults={
                "article": article,
                "user": user,
                "base_version": max(base_version, 0),
                "document": to_json(text),
                "kept_at": timezone.now(),
            },
        )
        if made:
            _sweep(article, user)
    return row


def _sweep(article: Article, user: User) -> None:
    mine = Autosave.objects.filter(article=article, user=user)
    found = mine.order_by("set_aside", "-kept_at", "-pk").values_list("pk", "tab")
    forms = open_forms(article, user)
    mine.filter(pk__in=[key for key, tab in found[MOST_FORMS:] if tab not in forms]).delete()
    Autosave.objects.filter(kept_at__lt=timezone.now() - KEPT_FOR).delete()


def kept_for(article: Article, user: User, forms: Container[str]) -> list[Kept]:
    """Return a person's kept texts of an article, newest first, without reading them (one query).

    Args:
        article: the article.
        user: whose texts.
        forms: the person's forms that are open now (``presence.open_forms``).
    """
    rows = Autosave.objects.filter(article=article, user=user, set_aside=False)
    found = rows.order_by("-kept_at", "-pk").values_list("pk", "tab", "kept_at")
    return [Kept(key, tab, kept_at, tab in forms) for key, tab, kept_at in found[:MOST_FORMS]]


def read(row: Autosave) -> ArticleDocument | None:
    """Return a kept text, or None where it cannot be read any more."""
    try:
        return from_json(row.document)
    except UnreadableDocument:
        return None


def own(article: Article, user: User, key: int) -> Autosave | None:
    """Return one of a person's own kept texts of an article."""
    return Autosave.objects.filter(article=article, user=user, pk=key).first()


def set_aside(article: Article, user: User, key: int, *, aside: bool) -> bool:
    """Discard a kept text, or bring a discarded one back; say whether there was one.

    Discarded, it stays until the person saves.
    """
    return bool(Autosave.objects.filter(article=article, user=user, pk=key).update(set_aside=aside))
