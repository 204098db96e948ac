"""Tags and related articles that the text suggests, asked while one writes."""

import uuid

from django.http import HttpRequest, HttpResponseNotAllowed, JsonResponse

from articles.desk.suggesting import Draft, articles_near, tags_named

from .described import article_line
from .lookups import article_of, for_writers, tag_line
from .posting import posted_words

MOST_PICKED = 50


@for_writers
def suggestions(request: HttpRequest) -> JsonResponse:
    """Answer with tags that the posted text names and live articles near to it.

    Four queries beside the session's: one for the tags, three for the articles.
    """
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])  # type: ignore[return-value]
    article = article_of(request, request.POST.get("article", ""))
    if article is None:
        return JsonResponse({"tags": [], "related": []})
    draft = Draft(
        headline=posted_words(request.POST, "headline"),
        standfirst=posted_words(request.POST, "standfirst"),
        text=posted_words(request.POST, "text"),
        tags=tuple(map(int, filter(_is_key, _listed(request, "tags")))),
        related=tuple(uuid.UUID(key) for key in _listed(request, "related") if _is_uuid(key)),
    )
    return JsonResponse(
        {
            "tags": [tag_line(tag) for tag in tags_named(draft)],
            "related": [article_line(row) for row in articles_near(draft, article.public_id)],
        }
    )


def _listed(request: HttpRequest, name: str) -> list[str]:
    return request.POST.get(name, "").split(",")[:MOST_PICKED]


def _is_key(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
