"""Which addresses of our own site answer readers, told without asking over HTTP."""

from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.urls import Resolver404, ResolverMatch, resolve

from articles.models.published import PublishedArticle, PublishedTag
from articles.models.url_history import UrlHistory
from authors.models.author import Author
from newsroom.masthead.models import ClaimedPath


def dead_paths(paths: Iterable[str]) -> set[str]:
    """Return the paths at which a reader would find nothing.

    At most six queries. An address that redirects to something live is alive.

    Args:
        paths: absolute, without query or fragment: ``/2026/11/harbour/``.
    """
    dead: set[str] = set()
    asked: defaultdict[str, dict[str, str]] = defaultdict(dict)  # kind -> key -> path asked for
    for path in paths:
        match = _match(path)
        if match is None or path.startswith(settings.DESK_PREFIX):
            dead.add(path)
        elif match.url_name == "article":
            asked["article"][_whole(path)] = path
        elif match.url_name in {"section", "author", "tag"}:
            asked[match.url_name][match.kwargs["slug"]] = path
    missing: dict[str, str] = {}
    for kind, wanted in asked.items():
        for key in wanted.keys() - _live(kind, set(wanted)):
            missing[_whole(wanted[key])] = wanted[key]
    moved = _moved(set(missing)) if missing else set()
    return dead | {path for whole, path in missing.items() if whole not in moved}


def _whole(path: str) -> str:
    return path if path.endswith("/") else f"{path}/"


def _match(path: str) -> ResolverMatch | None:
    if path.startswith(settings.STATIC_URL):
        return resolve("/")  # WhiteNoise answers before any route is looked at
    for candidate in (path, _whole(path)):
        try:
            return resolve(candidate)
        except Resolver404:
            continue
    return None


def _live(kind: str, keys: set[str]) -> set[str]:
    if kind == "article":
        articles = PublishedArticle.objects.filter(path__in=keys)
        return set(articles.values_list("path", flat=True))
    if kind == "author":
        authors = Author.objects.filter(listed=True, slug__in=keys)
        return set(authors.values_list("slug", flat=True))
    if kind == "tag":
        tags = PublishedTag.objects.filter(tag__slug__in=keys)
        return set(tags.values_list("tag__slug", flat=True).distinct())
    claims = ClaimedPath.objects.filter(segment__in=keys)
    return set(claims.values_list("segment", flat=True))


def _moved(paths: set[str]) -> set[str]:
    """Return those that answer with a redirect to something live (two queries)."""
    rows = UrlHistory.objects.filter(path__in=paths, answer=UrlHistory.Answer.MOVED)
    targets = {row.path: row for row in rows}
    articles = {
        row.target_key for row in targets.values() if row.target == UrlHistory.Target.ARTICLE
    }
    live = PublishedArticle.objects.filter(public_id__in=articles)
    known = {str(key) for key in live.values_list("public_id", flat=True)} if articles else set()
    return {
        path
        for path, row in targets.items()
        if row.target != UrlHistory.Target.ARTICLE or row.target_key in known
    }
