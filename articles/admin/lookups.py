"""What the article form asks the server while one types: people, tags, articles."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _

from articles.desk.guests import KnownAuthor, add_guest
from articles.desk.refusals import InvalidDocument
from articles.desk.tagging import add_tag, find_tags
from articles.models import Article, Tag
from articles.search.typed import titled
from authors.finding import find_authors
from newsroom.accounts.models import User
from newsroom.accounts.rights import NotAllowed, may

from .described import article_line, author_line

MOST = 12
MOST_PASTED = 50


def asked(request: HttpRequest) -> str:
    """Return what was typed, without what a database refuses."""
    return request.GET.get("q", "").replace("\x00", "").strip()[:100]


def for_writers(view: Callable[[HttpRequest], JsonResponse]) -> Callable[..., JsonResponse]:
    """Answer 403 to whoever does not write."""

    @wraps(view)
    def checked(request: HttpRequest) -> JsonResponse:
        if not may(request.user, "article.list"):
            return JsonResponse({"error": _("Your roles do not include this.")}, status=403)
        return view(request)

    return checked


def article_of(request: HttpRequest, key: str) -> Article | None:
    """Return the article of a key that the form names, if the person may edit it."""
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        return None
    article = Article.objects.prefetch_related("shared_with").filter(pk=key).first()
    return article if article and may(request.user, "article.edit", article) else None


@for_writers
def authors(request: HttpRequest) -> JsonResponse:
    """Answer authors whose name holds the words typed; a POST makes a guest of a name."""
    if request.method == "POST":
        return _add_guest(request)
    found = find_authors(asked(request), most=MOST)
    return JsonResponse({"items": [author_line(author) for author in found]})


def _add_guest(request: HttpRequest) -> JsonResponse:
    assert isinstance(request.user, User)  # noqa: S101 - the admin site lets nobody else in
    try:
        author = add_guest(request.POST.get("name", ""), request.user)
    except NotAllowed:
        return JsonResponse(
            {"error": _("Guest authors are added by editors and the profile manager.")}, status=403
        )
    except InvalidDocument as refused:
        return JsonResponse({"error": refused.errors["bylines"][0]}, status=422)
    except KnownAuthor as known:
        existing = None if known.author.former else author_line(known.author)
        return JsonResponse({"error": str(known), "existing": existing}, status=409)
    return JsonResponse({"item": author_line(author)}, status=201)


@for_writers
def tags(request: HttpRequest) -> JsonResponse:
    """Answer tags by name. A POST makes the tags of one or more ``name`` values."""
    if request.method == "POST":
        return _add_tags(request, request.user)
    return JsonResponse({"items": [tag_line(tag) for tag in find_tags(asked(request), most=MOST)]})


def tag_line(tag: Tag) -> dict[str, object]:
    """Return a tag as the form's list shows it."""
    return {"id": tag.pk, "label": tag.name, "detail": ""}


def _add_tags(request: HttpRequest, user: object) -> JsonResponse:
    assert isinstance(user, User)  # noqa: S101 - the admin site lets nobody else in
    made, refused, status = [], [], 201
    for name in request.POST.getlist("name")[:MOST_PASTED] or [""]:
        try:
            tag = add_tag(name, user)
            made.append({"id": tag.pk, "label": tag.name})
        except NotAllowed:
            status = 403
            sentence = _("There is no tag “%s”; editors make new ones.") % name.strip()
            refused.append({"name": name, "error": sentence})
        except InvalidDocument as invalid:
            status = 422
            refused.append({"name": name, "error": invalid.errors["tags"][0]})
    answer = {"items": made, "refused": refused}
    if refused and not made:
        return JsonResponse({**answer, "error": refused[0]["error"]}, status=status)
    return JsonResponse(answer, status=201)


@for_writers
def articles(request: HttpRequest) -> JsonResponse:
    """Answer live articles by the words of their headline, the newest first.

    ``article`` is the key of the one being written; it is not its own relation.
    """
    itself = article_of(request, request.GET.get("article", ""))
    found = titled(asked(request), most=MOST + 1)
    others = [row for row in found if itself is None or row.public_id != itself.public_id]
    return JsonResponse({"items": [article_line(row) for row in others[:MOST]]})
