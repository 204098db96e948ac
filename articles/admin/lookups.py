"""What the article form asks the server while one types."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseNotAllowed, JsonResponse
from django.utils import timezone
from django.utils.formats import date_format

from articles.desk.addresses import proposed_slug
from articles.desk.refusals import InvalidDocument
from articles.desk.tagging import add_tag
from articles.models import Article, PublishedArticle, Tag
from authors.models import Author
from newsroom.accounts.models import User
from newsroom.accounts.rights import NotAllowed, may

MOST = 12


def _asked(request: HttpRequest) -> str:
    return request.GET.get("q", "").replace("\x00", "").strip()[:100]


def _for_writers(view: Callable[[HttpRequest], JsonResponse]) -> Callable[..., JsonResponse]:
    def checked(request: HttpRequest) -> JsonResponse:
        if not may(request.user, "article.list"):
            return JsonResponse({"error": "forbidden"}, status=403)
        return view(request)

    return checked


@_for_writers
def authors(request: HttpRequest) -> JsonResponse:
    """Answer authors whose name holds the words typed."""
    found = Author.objects.filter(former=False, name__icontains=_asked(request))[:MOST]
    return JsonResponse(
        {
            "items": [
                {"id": a.pk, "label": a.name, "detail": a.job_title, "end_note": a.end_note}
                for a in found
            ]
        }
    )


@_for_writers
def tags(request: HttpRequest) -> JsonResponse:
    """Answer tags by name; a POST makes the tag of a name."""
    if request.method == "POST":
        return _add_tag(request)
    found = Tag.objects.filter(name__icontains=_asked(request))[:MOST]
    return JsonResponse({"items": [{"id": t.pk, "label": t.name, "detail": ""} for t in found]})


def _add_tag(request: HttpRequest) -> JsonResponse:
    assert isinstance(request.user, User)  # noqa: S101 - the admin site lets nobody else in
    try:
        tag = add_tag(request.POST.get("name", ""), request.user)
    except NotAllowed as refused:
        return JsonResponse({"error": str(refused)}, status=403)
    except InvalidDocument as refused:
        return JsonResponse({"error": refused.errors["tags"][0]}, status=422)
    return JsonResponse({"item": {"id": tag.pk, "label": tag.name}}, status=201)


@_for_writers
def articles(request: HttpRequest) -> JsonResponse:
    """Answer live articles by headline, the newest first."""
    found = PublishedArticle.objects.filter(headline__icontains=_asked(request)).only(
        "public_id", "headline", "first_published_at"
    )[:MOST]
    return JsonResponse(
        {"items": [{"id": str(a.public_id), "label": a.headline, "detail": day(a)} for a in found]}
    )


def day(article: PublishedArticle) -> str:
    """Return the day of publication in the newsroom's zone, as the locale writes it."""
    return date_format(timezone.localtime(article.first_published_at), "DATE_FORMAT")


@_for_writers
def slug(request: HttpRequest) -> JsonResponse:
    """Answer a slug for a headline that is free in the month the article would get.

    An article that has an address keeps it: there is nothing to propose.
    """
    if request.method != "GET":
        return HttpResponseNotAllowed(["GET"])  # type: ignore[return-value]
    headline = request.GET.get("headline", "").replace("\x00", "")[:300]
    key = request.GET.get("article", "")
    article = (
        Article.objects.prefetch_related("shared_with").filter(pk=key).first()
        if key.isascii() and key.isdigit() and len(key) < 19
        else None
    )
    if (
        not headline
        or article is None
        or article.path
        or not may(request.user, "article.edit", article)
    ):
        return JsonResponse({"slug": ""})
    when = article.scheduled_for or timezone.now()
    return JsonResponse({"slug": proposed_slug(headline, when, article.public_id)})
