"""What a path of this site answers, asked of the site itself."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import Resolver404, resolve


@dataclass(frozen=True, slots=True)
class Answer:
    """The HTTP status that readers get, and where a redirect leads ("" without one)."""

    status: int
    leads_to: str = ""


_NOTHING = Answer(404)


def answer_of(path: str) -> Answer:
    """Return what a reader gets at a path, by making the page.

    Nothing else knows: sections, topics, authors and articles each decide for
    themselves whether they can be seen. It costs what the page costs.

    Args:
        path: of this site, such as "/town-hall/"; the desk's and files' are 404.
    """
    if path.startswith((settings.DESK_PREFIX, settings.MEDIA_URL, settings.STATIC_URL)):
        return _NOTHING
    request = HttpRequest()
    request.method, request.path, request.path_info = "GET", path, path
    request.META["QUERY_STRING"] = ""
    try:
        match = resolve(path)
        response = match.func(request, *match.args, **match.kwargs)
    except (Resolver404, Http404):
        return _NOTHING
    if response.status_code == 200 and not response["Content-Type"].startswith("text/html"):
        return _NOTHING
    return Answer(response.status_code, response.headers.get("Location", ""))
