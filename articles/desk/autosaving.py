"""Keeping what is typed on the server before it is saved, and giving it back."""

import json
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.document import ArticleDocument, UnreadableDocument, from_json, to_json
from articles.models.article import Article
from articles.models.autosave import Autosave
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .refusals import InvalidDocument
from .validation import BODY_LENGTH
from .writing import current_document, prepared

# Letters of JSON. Four times what a body may have: escapes, captions, sources.
MOST = 4 * BODY_LENGTH
TAB_LENGTH = 36


class TooLong(Exception):
    """The text is longer than any that could be saved; it is not kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept text that is not the saved one: its row, and the text, sanitised."""

    row: Autosave
    document: ArticleDocument


@transaction.atomic
def keep(
    article: Article, user: User, document: ArticleDocument, base_version: int, tab: str
) -> Autosave | None:
    """Keep what stands in an open form. No revision, no audit.

    The body is stored as it came and sanitised when it is read (``kept_for``).

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
        TooLong: there are limits to what is kept.
    """
    require(user, "article.edit", article)
    data = to_json(document)
    if len(json.dumps(data)) > MOST or len(tab) > TAB_LENGTH:
        raise TooLong(_("This text is too long to be kept or saved; shorten it."))
    mine = Autosave.objects.filter(article=article, user=user, tab=tab)
    if document == current_document(article):
        mine.delete()
        return None
    row, _made = Autosave.objects.update_or_create(
        article=article,
        user=user,
        tab=tab,
        defaults={
            "base_version": max(base_version, 0),
            "document": data,
            "kept_at": timezone.now(),
            "set_aside": False,
        },
    )
    return row


def kept_for(article: Article, user: User, saved: ArticleDocument) -> list[Kept]:
    """Return a person's kept texts that say something else than the saved one, newest first.

    Those that say the same are deleted without a word.
    """
    found: list[Kept] = []
    same: list[int] = []
    rows = Autosave.objects.filter(article=article, user=user, set_aside=False)
    for row in rows.order_by("-kept_at", "-pk"):
        document = read(row)
        if document is None:
            continue
        if document == saved:
            same.append(row.pk)
        else:
            found.append(Kept(row, document))
    if same:
        Autosave.objects.filter(pk__in=same).delete()
    return found


def read(row: Autosave) -> ArticleDocument | None:
    """Return a kept text, its body sanitised, or None where it cannot be read any more."""
    try:
        return prepared(from_json(row.document))
    except (UnreadableDocument, InvalidDocument):
        return None


def own(article: Article, user: User, key: int) -> Autosave | None:
    """Return one of a person's own kept texts of an article."""
    return Autosave.objects.filter(article=article, user=user, pk=key).first()


def set_aside(article: Article, user: User, key: int, *, aside: bool) -> bool:
    """Discard a kept text, or bring a discarded one back; say whether there was one.

    Discarded, it stays until the person saves.
    """
    return bool(Autosave.objects.filter(article=article, user=user, pk=key).update(set_aside=aside))
