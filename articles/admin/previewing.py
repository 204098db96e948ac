"""The preview: the working copy as readers would see it, in its own tab or beside the form.

A plain POST of the form answers with the page, for a tab of its own. Beside
the form a frame is filled with the page of what is saved (GET, ``frame``), and
what is typed since comes as JSON (POST, ``live``) and is put into it.
"""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from articles.desk.preview import Parts, page_of_parts, parts_of, preview_card
from articles.desk.refusals import InvalidDocument
from articles.desk.validation import shape_errors
from articles.desk.writing import current_document, prepared
from articles.document import ArticleDocument, UnreadableDocument
from articles.models import Article
from articles.page import ArticlePage
from newsroom.accounts.models import User
from newsroom.masthead.guarding import guarded
from newsroom.masthead.in_language import readers_language
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import site_now
from newsroom.masthead.values import Site

from .finding import find_article
from .posting import posted_document

# What a card is shown as: shape of templates/_card.html, and how large its picture is.
SHAPES = (
    ("lead", "card-lead", _("As the lead of the front page")),
    ("column", "card", _("In a column")),
    ("row", "card", _("In a list")),
)


def preview(request: HttpRequest, user: User, object_id: str) -> HttpResponse:
    """Answer the page of what the form holds (POST) or of what is saved (GET).

    ``frame`` and ``live`` name what is shown: "article" or "card".
    """
    article = find_article(user, object_id, "article.view")
    site = site_now()
    if request.method != "POST":
        kind = request.GET.get("frame", "")
        parts = parts_of(article, current_document(article))
        return guarded(_page(parts, kind, site), framed=bool(kind))
    try:
        document = _posted(request)
    except InvalidDocument as invalid:
        return _refusal(invalid, live="live" in request.POST)
    parts = parts_of(article, document)
    if "live" not in request.POST:
        return guarded(_page(parts, "article", site))
    with readers_language():
        page = page_of_parts(parts, site)
    kind = request.POST["live"]
    html = "" if kind == "meta" else _page(parts, kind, site, page).content.decode()
    return JsonResponse({"html": html, "meta": _meta(page, site)})


def _posted(request: HttpRequest) -> ArticleDocument:
    """Return the posted document, sanitised.

    Raises:
        InvalidDocument: it cannot be shown.
    """
    try:
        document = posted_document(request.POST)
    except UnreadableDocument as unreadable:
        raise InvalidDocument({"__all__": [str(unreadable)]}) from None
    wrong = shape_errors(document)
    if wrong:
        raise InvalidDocument(wrong)
    return prepared(document)


def _page(parts: Parts, kind: str, site: Site, page: ArticlePage | None = None) -> HttpResponse:
    """Return a page in the language that readers get it in, not in the desk's."""
    with readers_language():
        return _made(parts, kind, site, page)


def _made(parts: Parts, kind: str, site: Site, page: ArticlePage | None) -> HttpResponse:
    if kind == "card":
        shown = [
            {"shape": shape, "name": name, "card": preview_card(parts, site, layout=layout)}
            for shape, layout, name in SHAPES
        ]
        return render_page(
            "admin/articles/preview_card.html",
            path=parts.path,
            title=parts.document.headline,
            noindex=True,
            site=site,
            shown=shown,
        )
    page = page or page_of_parts(parts, site)
    return render_page(
        "article.html",
        path=page.url,
        title=page.seo_title,
        description=page.description,
        noindex=True,
        canonical=page.canonical,
        site=site,
        page=page,
        is_preview=True,
    )


def _meta(page: ArticlePage, site: Site) -> dict[str, Any]:
    """Return what search engines and social networks are told."""
    picture = page.social_picture
    return {
        "title": page.seo_title,
        "description": page.description or site.description,
        "own_description": bool(page.description),
        "social_title": page.social_title,
        "social_description": page.social_description or page.description or site.description,
        "picture": picture.src if picture else "",
        "address": page.canonical,
        "site": site.name,
    }


def _refusal(invalid: InvalidDocument, *, live: bool) -> HttpResponse:
    """Say what keeps the preview from being made; the form is untouched."""
    sentences = [
        f"{_label(name)}{sentence}" for name, said in invalid.errors.items() for sentence in said
    ]
    if live:
        return JsonResponse({"errors": invalid.errors, "sentences": sentences}, status=422)
    return HttpResponse("\n".join(sentences), status=422, content_type="text/plain; charset=utf-8")


def _label(name: str) -> str:
    """Return a field's name for people, before what is wrong with it."""
    try:
        field = Article._meta.get_field(name)
    except FieldDoesNotExist:
        return ""
    return f"{capfirst(str(getattr(field, 'verbose_name', name)))}: "
