"""Search, for readers."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.cards import cards
from articles.models.content import Kind
from articles.models.published import PublishedByline
from articles.models.section import Section
from articles.page import Card
from articles.search.excerpts import Piece, excerpt, marked
from articles.search.query import Hits, find, phrases
from authors.models.author import Author
from newsroom.editions.number import kept_for_an_edition
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import site_now
from newsroom.masthead.values import Site
from newsroom.richtext.reading_text import plain

from . import articles as reading
from .keyset import PAGE_SIZE
from .search_form import Asked, asked, narrowing
from .search_suggestions import suggested

# Hits whose authors are offered for narrowing, and how many of them.
AUTHORS_OF = 500
AUTHORS = 30


@dataclass(frozen=True, slots=True)
class Result:
    """A hit in the list: its card, and the words around what was asked for."""

    card: Card
    headline: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Answer ``/search/?q=…``. Not stored: the answer depends on the query (eight queries)."""
    form = asked(request.GET)
    if "" in request.GET.values() and form.q:
        # A form without scripts sends the fields that nobody filled in as well.
        return redirect(form.address())
    site = site_now()
    sections = _sections(site.edition)
    author = reading.author_with_articles(form.author) if form.author else None
    hits = find(form.q, narrowing(form, sections, author), newest=bool(form.sort))
    last = max(1, -(-len(hits.keys) // PAGE_SIZE))
    page = min(_page_number(request.GET.get("page", "")), last)
    shown = hits.keys[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    return render_page(
        "search.html",
        path="/search/",
        title=_("Search: %s") % form.q if form.q else _("Search"),
        noindex=True,
        site=site,
        query=form.q,
        form=form,
        results=_results(shown, form, site),
        total=len(hits.keys),
        total_is_capped=hits.capped,
        pages=last,
        page=page,
        sections=sections.values(),
        kinds=Kind.choices,
        authors=_authors(hits, author) if hits.keys or author else (),
        next_url=form.address(page + 1) if page < last else "",
        previous_url=form.address(page - 1) if page > 1 else "",
    )


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Answer ``/search/suggest/?q=…`` with what is typed perhaps the beginning of."""
    response = JsonResponse({"suggestions": suggested(asked(request.GET).q)})
    response["Cache-Control"] = "no-cache"  # what is taken down is offered no more at once
    response["X-Robots-Tag"] = "noindex"
    return response


@kept_for_an_edition
def _sections() -> dict[str, Section]:
    return {section.slug: section for section in Section.objects.select_related("parent")}


def _results(keys: Sequence[int], form: Asked, site: Site) -> list[Result]:
    """Return a page of hits with their excerpts (three queries)."""
    words = {word for phrase in phrases(form.q) for word in phrase}
    found = cards(reading.by_key(keys), site)
    bodies = reading.bodies_of(keys) if words else {}
    return [
        Result(
            card,
            marked(card.headline, words),
            excerpt(plain(bodies.get(card.public_id, "")), words),
        )
        for card in found
    ]


def _authors(hits: Hits, chosen: Author | None) -> list[tuple[str, str]]:
    """Return who signed most of the hits, by name, as slug and name (one query)."""
    rows = (
        PublishedByline.objects.filter(article__in=hits.keys[:AUTHORS_OF])
        .values("author__slug", "author__name")
        .annotate(number=Count("article", distinct=True))
        .order_by("-number", "author__name")[:AUTHORS]
    )
    found = {row["author__slug"]: row["author__name"] for row in rows}
    if chosen:
        found.setdefault(chosen.slug, chosen.name)
    return sorted(found.items(), key=lambda pair: pair[1].casefold())


def _page_number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 4 and int(text) else 1
