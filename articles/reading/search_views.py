"""Search, for readers."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.cards import cards
from articles.models.published import PublishedArticle
from articles.search.query import find
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import site_now

from . import articles as reading
from .keyset import PAGE_SIZE


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Answer ``/search/?q=…&page=2``. Not stored: the answer depends on the query."""
    question = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:200]
    hits = find(question)
    # Titles first, the newest first in each group; at most two thousand keys.
    keys = [*_newest_first(hits.in_title), *_newest_first(hits.in_text)]
    last = max(1, -(-len(keys) // PAGE_SIZE))
    page = min(_page_number(request.GET.get("page", "")), last)
    end = page * PAGE_SIZE
    site = site_now()

    def address(number: int) -> str:
        return f"/search/?{urlencode({'q': question, 'page': number})}"

    return render_page(
        "search.html",
        path="/search/",
        title=_("Search: %s") % question if question else _("Search"),
        noindex=True,
        site=site,
        query=question,
        cards=cards(reading.by_key(keys[end - PAGE_SIZE : end]), site),
        total=len(keys),
        total_is_capped=hits.capped,
        older_url=address(page + 1) if end < len(keys) else "",
        newest_url=address(page - 1) if page > 1 else "",
    )


def _newest_first(keys: tuple[int, ...]) -> list[int]:
    if len(keys) < 2:
        return list(keys)
    return list(
        PublishedArticle.objects.filter(pk__in=keys)
        .order_by("-first_published_at", "-id")
        .values_list("pk", flat=True)
    )


def _page_number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and 0 < len(text) < 4 and int(text) else 1
