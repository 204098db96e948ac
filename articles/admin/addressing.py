"""The address that an article will get, while its headline or slug is typed."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponseNotAllowed, JsonResponse
from django.utils import timezone

from articles.desk.addresses import free_instead, month_path, proposed_slug
from articles.document import ArticleDocument
from articles.models import Article
from newsroom.lib.slugs import SLUG_PATTERN
from newsroom.masthead.site import absolute

from .lookups import article_of, for_writers


@for_writers
def slug(request: HttpRequest) -> JsonResponse:
    """Answer the whole address for a headline or a typed slug.

    ``slug`` is what to propose: "" where the article has an address, for it
    keeps that. ``free`` differs from the typed slug where that one is taken.
    """
    if request.method != "GET":
        return HttpResponseNotAllowed(["GET"])  # type: ignore[return-value]
    headline = request.GET.get("headline", "").replace("\x00", "")[:300]
    typed = request.GET.get("typed", "").strip()[:100]
    article = article_of(request, request.GET.get("article", ""))
    if article is None or not (headline or typed):
        return JsonResponse({"slug": ""})
    return JsonResponse(_answer(article, headline, typed))


def _answer(article: Article, headline: str, typed: str) -> dict[str, Any]:
    when = article.first_published_at or article.scheduled_for or timezone.now()
    month = month_path(when)
    stands = absolute(article.path) if article.path else ""
    if typed and not re.fullmatch(SLUG_PATTERN, typed):
        return {"slug": "", "stands": stands, "wrong": True}
    if typed:
        free = free_instead(article, ArticleDocument(slug=typed), when)
        return {
            "slug": "",
            "stands": stands,
            "address": absolute(f"{month}{typed}/"),
            "free": free,
        }
    if article.path:
        return {"slug": "", "stands": stands, "address": stands}
    proposed = proposed_slug(headline, when, article.public_id)
    return {"slug": proposed, "stands": "", "address": absolute(f"{month}{proposed}/")}
