"""Every page of the demo newsroom, found by following its own links."""

import urllib.error
import urllib.request
from dataclasses import dataclass
from functools import cache, cached_property

from .page_tree import Element, parse

# Pages that no link leads to, or that look otherwise with a query.
UNLINKED = (
    "/newest/", "/authors/", "/corrections/", "/search/", "/search/?q=bridge",
    "/search/?q=zzzz", "/no-such-page/", "/2020/01/no-such-article/",
)  # fmt: skip


@dataclass(frozen=True)
class Page:
    """One answer of the demo site."""

    path: str
    status: int
    html: str

    @cached_property
    def tree(self) -> Element:
        return parse(self.html)


def fetch(site: str, path: str) -> Page:
    """Return what a path answers, whatever its status."""
    try:
        with urllib.request.urlopen(site + path, timeout=30) as response:
            return Page(path, response.status, response.read().decode())
    except urllib.error.HTTPError as error:
        return Page(path, error.code, error.read().decode())


@cache
def every_page(site: str) -> tuple[Page, ...]:
    """Return all pages of a site, in the order they are found; ``/ads/`` leads away from it."""
    found: dict[str, Page] = {}
    waiting = ["/", *UNLINKED]
    while waiting:
        path = waiting.pop(0)
        if path in found:
            continue
        found[path] = fetch(site, path)
        for link in found[path].tree.all("a"):
            href = link.attrs.get("href", "").partition("#")[0]
            if href.startswith("/") and not href.startswith(("/admin/", "/search/", "/ads/")):
                waiting.append(href)
    return tuple(found.values())


@cache
def articles(site: str) -> tuple[str, ...]:
    """Return the paths of the live articles."""
    return tuple(page.path for page in every_page(site) if page.tree.has("article.article"))


@cache
def named(site: str) -> dict[str, str]:
    """Return one path for each type of page, and several shapes of article."""
    found = {path.strip("/").rsplit("/", 1)[-1]: path for path in articles(site)}
    return {
        "home": "/",
        "section": "/town-hall/",
        "author": "/authors/hesper-quillan/",
        "authors": "/authors/",
        "tag": "/tags/town-council/",
        "newest": "/newest/",
        "search": "/search/?q=bridge",
        "search without a hit": "/search/?q=zzzz",
        "corrections": "/corrections/",
        "page": _first_policy_page(site),
        "not found": "/no-such-page/",
        "long article": found["seven-winters-four-contractors-one-bridge"],
        "bare article": found["kilnbank-bins-move-to-thursday"],
        "opinion": found["leave-the-steps-dogs-alone"],
        "gallery": found["the-wend-in-a-day"],
        "table": found["fishgate-rents"],
        "sponsored": _sponsored(site),
    }


def _first_policy_page(site: str) -> str:
    return fetch(site, "/").tree.one(".page-links").all("a")[0].attrs["href"]


def _sponsored(site: str) -> str:
    pages = (page for page in every_page(site) if page.tree.has(".article--sponsored"))
    return next(pages).path
