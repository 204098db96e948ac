"""Older pages show every article exactly once, the newest first."""

import datetime as dt
from collections.abc import Callable

import pytest

from articles.document import BylineEntry
from articles.models import PublishedArticle
from articles.reading.keyset import PAGE_SIZE
from tests.cast import Cast

from .newspaper import fill
from .page_tree import Element

Open = Callable[[str], Element]
LISTS = ("/newest/", "/harbour/", "/authors/ann-carter/", "/tags/tides/")


def _next(page: Element) -> str:
    return next((a.attrs["href"] for a in page.all("a") if a.attrs.get("rel") == "next"), "")


def _walk(open_page: Open, path: str) -> list[list[str]]:
    """Return the addresses of the cards, page by page."""
    pages = []
    while path:
        page = open_page(path)
        cards = [
            one.one(".card-headline").one("a").attrs["href"] for one in page.all("article.card")
        ]
        pages.append(cards)
        path = _next(page)
        assert len(pages) < 20, "the pages do not end"
    return pages


def _all(pages: list[list[str]]) -> list[str]:
    return [card for page in pages for card in page]


def _newest_first() -> list[str]:
    return list(PublishedArticle.objects.values_list("path", flat=True))


def _as_long_as_pages(pages: list[list[str]]) -> bool:
    return all(len(page) == PAGE_SIZE for page in pages[:-1]) and 0 < len(pages[-1]) <= PAGE_SIZE


def test_every_list_shows_every_article_once(cast: Cast, open_page: Open) -> None:
    fill(cast, 2 * PAGE_SIZE + 3, tags=(cast.tides.pk,))
    for path in LISTS:
        pages = _walk(open_page, path)
        assert _all(pages) == _newest_first(), path
        assert _as_long_as_pages(pages), path


def test_articles_of_one_moment_are_each_shown_once(
    cast: Cast, open_page: Open, publish: Callable[..., PublishedArticle]
) -> None:
    moment = dt.datetime(2026, 5, 5, 5, 5, 5, 123456, tzinfo=dt.UTC)
    for number in range(PAGE_SIZE + 5):
        publish(headline=f"At once {number}", at=moment, tags=(cast.tides.pk,))
    for path in LISTS:
        assert _all(_walk(open_page, path)) == _newest_first(), path


@pytest.mark.parametrize("count", [PAGE_SIZE, PAGE_SIZE + 1])
def test_a_further_page_is_offered_only_where_there_is_one(
    cast: Cast, open_page: Open, count: int
) -> None:
    fill(cast, count, tags=(cast.tides.pk,))
    for path in LISTS:
        assert len(_walk(open_page, path)) == (1 if count == PAGE_SIZE else 2), path


def test_an_author_in_many_roles_is_listed_to_the_end(cast: Cast, open_page: Open) -> None:
    roles = ("author", "reporter", "photographer", "editor", "translator", "illustrator")
    names = tuple(BylineEntry(cast.ann.pk, role=role) for role in roles)
    fill(cast, PAGE_SIZE + 3, bylines=names)
    pages = _walk(open_page, "/authors/ann-carter/")
    assert _all(pages) == _newest_first()
    assert _as_long_as_pages(pages)


def test_the_home_page_leads_on_to_the_rest(cast: Cast, open_page: Open) -> None:
    fill(cast, 2 * PAGE_SIZE)
    [link] = [a.attrs["href"] for box in open_page("/").all(".more") for a in box.all("a")]
    assert _all(_walk(open_page, link)) == _newest_first()


def test_an_older_page_leads_back_and_is_its_own_canonical(cast: Cast, open_page: Open) -> None:
    fill(cast, PAGE_SIZE + 1, tags=(cast.tides.pk,))
    for path in LISTS:
        older = _next(open_page(path))
        page = open_page(older)
        assert page.one("nav.more").all("a")[0].attrs["href"] == path
        canonical = [
            one.attrs["href"] for one in page.all("link") if one.attrs["rel"] == "canonical"
        ]
        assert canonical == [f"https://news.example{older}"]


def test_a_new_article_moves_nothing_on_an_older_page(
    cast: Cast, open_page: Open, publish: Callable[..., PublishedArticle]
) -> None:
    fill(cast, PAGE_SIZE + 4)
    older = _next(open_page("/newest/"))
    before = open_page(older).texts(".card-headline")
    publish(headline="Breaking")
    assert open_page(older).texts(".card-headline") == before
    assert len(before) == 4
