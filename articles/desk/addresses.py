"""Where an article stands: its slug and its path."""

import datetime as dt
import uuid

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.document import ArticleDocument
from articles.models.article import Article
from articles.models.url_history import UrlHistory
from newsroom.lib.slugs import SLUG_LENGTH, free_slug, slugify


def month_path(when: dt.datetime) -> str:
    """Return ``/yyyy/mm/`` of a moment in the newsroom's zone."""
    return f"/{timezone.localtime(when):%Y/%m}/"


def wanted_slug(article: Article, document: ArticleDocument) -> str:
    """Return the slug a document asks for.

    One that was typed wins; then the one the article already has, so that a
    corrected headline moves nothing; then one made from the headline.
    """
    if document.slug:
        return document.slug
    if article.path:
        return article.path.rstrip("/").rsplit("/", 1)[1]
    return slugify(document.headline) or f"article-{article.public_id.hex[:8]}"


def proposed_slug(headline: str, when: dt.datetime, public_id: uuid.UUID | None = None) -> str:
    """Return a slug for a headline that is free in the month of ``when``."""
    return _free(month_path(when), slugify(headline) or "article", public_id)


def _free(month: str, wanted: str, public_id: uuid.UUID | None) -> str:
    # Variants share all but the room that "-2", "-17" … may take.
    stem = wanted[: SLUG_LENGTH - 6]
    taken = UrlHistory.objects.filter(path__startswith=month + stem)
    if public_id:
        taken = taken.exclude(target=UrlHistory.Target.ARTICLE, target_key=str(public_id))
    slugs = {path[len(month) :].rstrip("/") for path in taken.values_list("path", flat=True)}
    return free_slug(wanted, slugs)


def free_instead(article: Article, document: ArticleDocument, first: dt.datetime) -> str:
    """Return a free slug where the one that was typed is taken in its month, else ""."""
    if not document.slug:
        return ""
    free = _free(month_path(first), document.slug, article.public_id)
    return "" if free == document.slug else free


def planned_path(article: Article, document: ArticleDocument, first: dt.datetime) -> str:
    """Return the path that ``take_path`` would take now, and reserve nothing."""
    month, wanted = month_path(first), wanted_slug(article, document)
    if article.path == f"{month}{wanted}/":
        return article.path
    return f"{month}{_free(month, wanted, article.public_id)}/"


def take_path(article: Article, document: ArticleDocument, first: dt.datetime) -> str:
    """Reserve the path of an article at publication and return it.

    The path the article has is kept unless a slug was typed anew. A path that
    anything ever had stays that thing's: the next free number is added. The
    unique column decides between two that publish in the same moment.

    Args:
        article: the article, locked.
        document: the text that goes out.
        first: its first publication; the path keeps its month.
    """
    while True:
        path = planned_path(article, document, first)
        if path == article.path:
            return path
        try:
            with transaction.atomic():
                row, _made = UrlHistory.objects.get_or_create(
                    path=path,
                    defaults={
                        "target": UrlHistory.Target.ARTICLE,
                        "target_key": str(article.public_id),
                    },
                )
        except IntegrityError:
            continue
        if row.target_key == str(article.public_id):
            return path
