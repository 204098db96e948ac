"""What the story's links and embeds ask the server while one types."""

import re

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _

from articles.desk.own_links import article_at
from articles.models import Article, PublishedArticle
from articles.models.article import Standing
from articles.search.typed import titled
from newsroom.accounts.models import User
from newsroom.lib.names import in_a_row
from newsroom.richtext.embeds import embed_of
from newsroom.richtext.providers import NAMES

from .described import day
from .lookups import article_of, asked, for_writers
from .mine import own_articles

MOST_LIVE, MOST_OTHERS = 8, 4
_SOURCE = re.compile(r"""<iframe\b[^>]*?\bsrc\s*=\s*["']([^"']+)""", re.IGNORECASE)

_ADDRESS = re.compile(r"[/#?]|[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@for_writers
def link_targets(request: HttpRequest) -> JsonResponse:
    """Answer articles to link to, by words of the headline or an address of ours.

    Live ones first; then those that the person may open and readers may not
    yet, which become links when they go live. ``article`` is the key of the one
    being written.
    """
    words, address = asked(request), request.GET.get("q", "").strip()[:400]
    itself = article_of(request, request.GET.get("article", ""))
    at = article_at(address)
    if at:
        live = list(PublishedArticle.objects.filter(public_id=at).select_related("section"))
    elif _ADDRESS.match(address):
        return JsonResponse({"items": []})
    else:
        found = titled(words, most=MOST_LIVE + 1)
        live = [row for row in found if itself is None or row.public_id != itself.public_id]
    items = [
        {
            "id": str(row.public_id),
            "label": row.headline,
            "detail": f"{day(row)} · {row.section.name}",
            "address": row.path,
        }
        for row in live[:MOST_LIVE]
    ]
    return JsonResponse({"items": items + ([] if at else _not_live(request.user, words, itself))})


def _not_live(user: object, words: str, itself: Article | None) -> list[dict[str, str]]:
    if not words or not isinstance(user, User):
        return []
    found = Article.objects.filter(headline__icontains=words).exclude(standing=Standing.LIVE)
    rows = own_articles(found.exclude(pk=itself.pk if itself else 0), user).order_by(
        "-saved_at", "-pk"
    )
    return [
        {
            "id": str(row.public_id),
            "label": row.headline,
            "detail": _("not live yet"),
            "address": row.path or "#",
        }
        for row in rows.only("public_id", "headline", "path")[:MOST_OTHERS]
    ]


@for_writers
def embed(request: HttpRequest) -> JsonResponse:
    """Answer what an address embeds: its canonical form and its provider.

    ``?q=`` is an address, or the HTML that a provider gives to be pasted. What
    no provider takes is refused with a sentence that lists them.
    """
    typed = request.GET.get("q", "")
    source = _SOURCE.search(typed)
    found = embed_of(source[1].replace("&amp;", "&") if source else typed)
    if found is None:
        said = _("This address cannot be shown in the story. These can: %s.")
        return JsonResponse({"error": said % in_a_row(list(NAMES))}, status=422)
    return JsonResponse({"url": found.url, "provider": found.provider.name, "host": found.host})
