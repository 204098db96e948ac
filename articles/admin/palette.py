"""What the palette of the desk finds: articles, pictures and people by a few letters."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article
from authors.models import Author
from media.finding import page
from newsroom.accounts.models import User
from newsroom.accounts.rights import may

from .mine import own_articles

MOST = 6


def palette(request: HttpRequest) -> JsonResponse:
    """Answer what a person may open, by group: ``?q=`` at least two letters.

    Three queries at most, one a group; a group without a right is left out.
    """
    user = request.user
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    if not isinstance(user, User) or len(words) < 2:
        return JsonResponse({"groups": []})
    found = [{"name": str(name), "items": items} for name, items in _groups(user, words) if items]
    return JsonResponse({"groups": found})


def _groups(user: User, words: str) -> Iterator[tuple[Any, list[dict[str, str]]]]:
    if may(user, "article.view"):
        yield gettext_lazy("Articles"), _articles(user, words)
    if may(user, "image.view"):
        yield gettext_lazy("Images"), _images(words)
    if may(user, "author.view"):
        yield gettext_lazy("People"), _people(words)


def _articles(user: User, words: str) -> list[dict[str, str]]:
    found = own_articles(Article.objects.filter(headline__icontains=words), user)
    return [
        {
            "label": str(article),
            "detail": f"{article.get_standing_display()} · {article.get_stage_display()}",
            "url": reverse("admin:articles_article_change", args=[article.pk]),
        }
        for article in found.only("headline", "standing", "stage").order_by("-saved_at", "-pk")[
            :MOST
        ]
    ]


def _images(words: str) -> list[dict[str, str]]:
    images, _more = page(words, before=None, size=MOST)
    return [
        {
            "label": str(image),
            "detail": image.credit or _("no credit"),
            "url": reverse("admin:media_image_change", args=[image.pk]),
        }
        for image in images
    ]


def _people(words: str) -> list[dict[str, str]]:
    return [
        {
            "label": person.name,
            "detail": person.job_title,
            "url": reverse("admin:authors_author_change", args=[person.pk]),
        }
        for person in Author.objects.filter(name__icontains=words).only("name", "job_title")[:MOST]
    ]
