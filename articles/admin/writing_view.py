"""The article form: a view of ours, in the admin's frame."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.desk.refusals import InvalidDocument, PublishBlocked, StaleVersion, WrongState
from articles.desk.writing import current_document, save
from articles.document import ArticleDocument, UnreadableDocument
from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import NotAllowed, require

from .kept import kept_text
from .posting import posted_document, posted_words
from .pressing import UNSAVED, press
from .stale import stale_page
from .writing_context import writing_context


def find_article(user: User, object_id: str, right: str) -> Article:
    """Return the article of an address on the desk.

    Raises:
        Http404: there is none.
        PermissionDenied: the person may not do ``right`` to it.
    """
    if not (object_id.isascii() and object_id.isdigit() and len(object_id) < 20):
        raise Http404
    article = (
        Article.objects.select_related("section", "published_revision", "saved_by", "assignee")
        .prefetch_related("shared_with")
        .filter(pk=object_id)
        .first()
    )
    if article is None:
        raise Http404
    try:
        require(user, right, article)
    except NotAllowed:
        raise PermissionDenied from None
    return article


def write(request: HttpRequest, user: User, object_id: str, frame: dict[str, Any]) -> HttpResponse:
    """Show the article form, or save what it posts and do what was pressed.

    A text that cannot be taken any more (the article is gone, or the person
    may not open it now) is shown to be copied: it was typed in good faith.

    Args:
        request: GET or POST.
        user: the person signed in.
        object_id: the article's key, as it stands in the address.
        frame: the admin site's own context.
    """
    try:
        article = find_article(user, object_id, "article.view")
    except (Http404, PermissionDenied) as gone:
        if request.method != "POST":
            raise
        return kept_text(request, missing=isinstance(gone, Http404))
    if request.method != "POST":
        base = max(_base_version(request.GET.get("saved", "")), 0)
        document = current_document(article)
        return _form(request, user, article, document, frame, saved_base=base)
    if request.POST.get("action") in UNSAVED:
        # Taking a story off the site must not wait for a text to be in order.
        return _pressed(request, user, article, frame)
    try:
        document = posted_document(request.POST)
    except UnreadableDocument as unreadable:
        return _unreadable(request, frame, unreadable)
    base = _base_version(request.POST.get("base_version", ""))
    if request.POST.get("action") == "resume":
        # Based on the version that the page showed, not on one saved since.
        return _form(request, user, article, document, frame, base_version=base, unsaved=True)
    try:
        saved = save(article, document, base, user)
    except StaleVersion as stale:
        return stale_page(request, article, document, stale, frame)
    except InvalidDocument as invalid:
        return _form(
            request, user, article, document, frame, errors=invalid.errors, base_version=base
        )
    except NotAllowed as refused:
        return _form(
            request, user, article, document, frame,
            errors={"__all__": [str(refused)]}, base_version=base, status=403,
        )  # fmt: skip
    return _pressed(request, user, saved, frame, base=base)


def _pressed(
    request: HttpRequest, user: User, article: Article, frame: dict[str, Any], *, base: int = 0
) -> HttpResponse:
    posted = request.POST
    try:
        said = press(
            posted.get("action", "save"),
            article,
            user,
            reason=posted_words(posted, "reason"),
            note=posted_words(posted, "update_note"),
            override="override" in posted,
        )
    except (NotAllowed, WrongState, PublishBlocked) as refused:
        blocked = isinstance(refused, PublishBlocked)
        if base:
            messages.success(request, _("Saved as version %d.") % article.version)
        messages.error(request, str(refused))
        fresh = find_article(user, str(article.pk), "article.view")
        return _form(
            request,
            user,
            fresh,
            current_document(fresh),
            frame,
            blocked=blocked,
            saved_base=base,
            status=409,
        )
    except ValueError:
        return HttpResponse(_("There is no such button."), status=400)
    messages.success(request, said)
    address = reverse("admin:articles_article_change", args=[article.pk])
    return HttpResponseRedirect(f"{address}?saved={base}" if base else address)


def _form(
    request: HttpRequest,
    user: User,
    article: Article,
    document: ArticleDocument,
    frame: dict[str, Any],
    *,
    errors: dict[str, list[str]] | None = None,
    base_version: int | None = None,
    blocked: bool = False,
    unsaved: bool = False,
    saved_base: int = 0,
    status: int = 200,
) -> HttpResponse:
    if errors:
        status = 422 if status == 200 else status
    context = writing_context(
        request,
        user,
        article,
        document,
        errors=errors or {},
        base_version=article.version if base_version is None else base_version,
        blocked=blocked,
        unsaved=unsaved,
        saved_base=saved_base,
    )
    return render(request, "admin/articles/writing.html", {**frame, **context}, status=status)


def _unreadable(
    request: HttpRequest, frame: dict[str, Any], unreadable: UnreadableDocument
) -> HttpResponse:
    """Say what the form sent wrongly. The text stays in the browser's own copy."""
    return render(
        request,
        "admin/articles/unreadable.html",
        {**frame, "title": _("This could not be read"), "what": str(unreadable)},
        status=400,
    )


def _base_version(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
