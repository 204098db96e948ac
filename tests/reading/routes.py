"""Every public route of the URLconf, and the addresses that tests walk it by."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from .newspaper import Newspaper


def public_routes() -> set[str]:
    """Return the routes of the URLconf as written there, the desk's left out."""
    return set(_below(get_resolver().url_patterns, ""))


def _below(patterns: Sequence[Any], prefix: str) -> Iterator[str]:
    for one in patterns:
        route = prefix + str(one.pattern)
        if isinstance(one, URLPattern):
            yield route
        elif isinstance(one, URLResolver) and one.app_name != "admin":
            yield from _below(one.url_patterns, route)


def addresses(paper: Newspaper, older: dict[str, str]) -> dict[str, list[str]]:
    """Return the addresses to walk by route. Whoever adds a page adds a line.

    Args:
        paper: what stands where.
        older: the second page of each list that has one, by its first page.
    """
    full = paper.full
    return {
        "": ["/"],
        "^(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/(?P<slug>[a-z0-9-]{1,90})/$": [
            full.path,
            paper.plain.path,
            paper.moved_from,
            paper.gone,
            paper.legal,
            "/2026/01/never-was/",
            *paper.hidden.values(),
        ],
        "archive/": ["/archive/"],
        "^(?P<year>[0-9]{4})/$": [f"/{full.path.split('/')[1]}/", "/1999/", "/0000/", "/9999/"],
        "^(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/$": [
            f"/{'/'.join(full.path.split('/')[1:3])}/",
            "/1999/01/",
            "/2026/13/",
        ],
        "^(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/older/(?P<cursor>[^/]+)/$": [
            f"/{'/'.join(full.path.split('/')[1:3])}/older/x/",
        ],
        "newest/": ["/newest/"],
        "newest/older/<str:cursor>/": [older["/newest/"], "/newest/older/x/"],
        "authors/": ["/authors/"],
        "authors/older/<str:cursor>/": [
            f"/authors/older/{paper.cast.ann.pk}/",
            "/authors/older/x/",
        ],
        "authors/<slug:slug>/": ["/authors/ann-carter/", "/authors/nobody/"],
        "authors/<slug:slug>/older/<str:cursor>/": [older["/authors/ann-carter/"]],
        "tags/<slug:slug>/": ["/tags/tides/", "/tags/nothing/"],
        "tags/<slug:slug>/older/<str:cursor>/": [older["/tags/tides/"]],
        "corrections/": ["/corrections/"],
        "corrections/older/<str:cursor>/": [older["/corrections/"]],
        "search/": ["/search/", "/search/?q=tide", "/search/?q=tide&page=2", "/search/?q=zzz"],
        "search/suggest/": ["/search/suggest/", "/search/suggest/?q=tid"],
        "speculation-rules.json": ["/speculation-rules.json"],
        "^brand/(?P<name>[0-9a-f]{24}\\.(?:svg|png|ico))$": [
            paper.icon,
            f"/brand/{'0' * 24}.svg",
        ],
        "favicon.ico": ["/favicon.ico"],
        "apple-touch-icon.png": ["/apple-touch-icon.png"],
        "manifest.webmanifest": ["/manifest.webmanifest"],
        "accents.css": ["/accents.css", "/accents.css?v=1"],
        "<slug:slug>/": ["/harbour/", "/quay/", "/ethics/", "/nothing/"],
        "<slug:slug>/older/<str:cursor>/": [older["/harbour/"], "/ethics/older/1-1/"],
        "ads.txt": ["/ads.txt"],
        "ads/go/<int:ad_id>/<slug:slot>/": ["/ads/go/999/top/", "/ads/go/1/nowhere/"],
        "ads/frames/<int:ad_id>/": ["/ads/frames/999/"],
        "media/^(?P<name>[0-9a-f]{2}/[A-Za-z0-9_-]{22}\\.(?:avif|jpg))$": [
            paper.picture,
            "/media/aa/aaaaaaaaaaaaaaaaaaaaaa.jpg",
        ],
    }


LISTS = ("/newest/", "/authors/ann-carter/", "/tags/tides/", "/corrections/", "/harbour/")
