"""Saving the working copy: one function, whoever writes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.document import ArticleDocument, from_json, to_json
from articles.models.article import Article, Stage
from articles.models.revision import Revision
from articles.models.schedule import ScheduledAction
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.richtext.sanitising import clean

from .appointments import cancel_waiting
from .autosave_rows import forget_saved
from .own_links import with_own_links
from .presence import refuse_taken_over
from .refusals import InvalidDocument, StaleVersion
from .rows import write_rows
from .validation import body_errors, validate
from .workflow import stage_after_save


def current_document(article: Article) -> ArticleDocument:
    """Return the working copy: the newest revision's document (one query)."""
    newest = article.revisions.order_by("-number").first()
    return from_json(newest.document) if newest else ArticleDocument()


def locked(article_id: int) -> Article:
    """Return the article, its row locked until the transaction ends.

    SQLite has no row locks; its IMMEDIATE transactions let one writer in.
    Nothing is joined: PostgreSQL reads a row anew that it waited for, but
    keeps what it had joined to the old one.
    """
    return Article.objects.select_for_update().get(pk=article_id)


def prepared(document: ArticleDocument) -> ArticleDocument:
    """Return a document with its body sanitised, its links to own articles by public id.

    Done before any transaction: parsing a long text takes a second, and
    SQLite lets nobody else write meanwhile.

    Raises:
        InvalidDocument: the body is too long or nested too deeply to parse.
    """
    errors = body_errors(document.body)
    if errors:
        raise InvalidDocument({"body": errors})
    return replace(document, body=with_own_links(clean(document.body)))


def create_draft(user: User, document: ArticleDocument | None = None) -> Article:
    """Begin an article, empty or with a first text, and return it.

    Raises:
        NotAllowed: the person may not begin articles.
        InvalidDocument: the first text cannot be stored.
    """
    require(user, "article.add")
    text = prepared(document or ArticleDocument())
    with transaction.atomic():
        article = Article.objects.create(created_by=user, saved_by=user)
        record(user, "article.add", article)
        _write(article, text, user)
    return article


def save(article: Article, document: ArticleDocument, base_version: int, user: User) -> Article:
    """Store a new text of an article, as a new revision.

    Args:
        article: any instance of the article; it is read again under a lock.
        document: the whole text. Its HTML is sanitised here, whoever calls.
        base_version: the version that the text was written upon.
        user: who saves.

    Returns:
        The article as stored. A text equal to the newest revision changes
        nothing and makes no revision.

    Raises:
        NotAllowed: the person may not edit this article.
        StaleVersion: somebody saved since ``base_version``; nothing changed.
        InvalidDocument: a field cannot be stored; nothing changed.
    """
    return store(article, prepared(document), base_version, user)


def store(
    article: Article,
    text: ArticleDocument,
    base_version: int,
    user: User,
    *,
    tab: str = "",
    merged_from: int | None = None,
) -> Article:
    """Store a text that is prepared already; otherwise as ``save``.

    Args:
        tab: the open form that the text comes from. Its autosave goes in the
            same transaction, and what the person had discarded.
        merged_from: the version that the text was typed upon, where it holds
            what was saved since; the audit names both.

    Raises:
        TakenOver: a colleague took the form over; nothing changed.
    """
    require(user, "article.edit", article)
    with transaction.atomic():
        fresh = locked(article.pk)
        # Asked again: the article may have been taken from the person meanwhile.
        require(user, "article.edit", fresh)
        refuse_taken_over(fresh, user, tab)
        if base_version != fresh.version:
            newest = fresh.revisions.select_related("saved_by").get(number=fresh.version)
            saved_by = str(newest.saved_by or "")
            raise StaleVersion(newest.number, from_json(newest.document), saved_by)
        merged = {"merged": [merged_from, base_version]} if merged_from is not None else {}
        _write(fresh, text, user, merged)
        forget_saved(fresh, user, tab)
    return fresh


def _write(
    article: Article, document: ArticleDocument, user: User, more: Mapping[str, Any] | None = None
) -> None:
    errors = validate(document)
    if article.public_id in document.related:
        errors.setdefault("related", []).append(_("An article is not its own relation; remove it."))
    if errors:
        raise InvalidDocument(errors)
    if article.version and current_document(article) == document:
        return
    write_rows(article, document)
    before = Stage(article.stage)
    article.stage = stage_after_save(before)
    if article.stage != before:
        article.approved_revision = None
        article.scheduled_for = None
        cancel_waiting(article, [ScheduledAction.PUBLISH])
    article.version += 1
    article.saved_at = timezone.now()
    article.saved_by = user
    Revision.objects.create(
        article=article, number=article.version, document=to_json(document), saved_by=user
    )
    article.save()
    detail: dict[str, Any] = {"version": article.version, **(more or {})}
    if article.stage != before:
        detail["stage_was"] = before
    record(user, "article.edit", article, **detail)
