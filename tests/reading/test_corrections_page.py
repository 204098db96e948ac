"""/corrections/ lists what was put right in live articles, the newest first."""

import datetime as dt
from collections.abc import Callable

from articles.desk.correcting import correct
from articles.desk.publishing import unpublish
from articles.models import Article
from articles.reading.keyset import PAGE_SIZE
from tests.cast import Cast
from tests.factories import document, make_live

from .page_tree import Element

Open = Callable[[str], Element]
NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def _live(cast: Cast, headline: str) -> Article:
    return make_live(cast.edgar, document(cast.harbour, cast.ann, headline=headline))[0]


def _correct(cast: Cast, article: Article, text: str, minute: int = 0) -> None:
    at = NOON + dt.timedelta(minutes=minute)
    correct(article, cast.edgar, kind="correction", text=text, at=at)


def test_each_names_and_links_its_article(cast: Cast, open_page: Open) -> None:
    article = _live(cast, "The wall")
    _correct(cast, article, "It is <Friday>.")
    entry = open_page("/corrections/").one("article")
    assert entry.one("h2").text == "The wall"
    assert entry.one("a").attrs["href"] == article.path
    assert entry.one(".text").text == "It is <Friday>."


def test_every_one_is_shown_once_the_newest_first(cast: Cast, open_page: Open) -> None:
    article, other = _live(cast, "The wall"), _live(cast, "The crane")
    count = 2 * PAGE_SIZE + 1
    for number in range(count):
        # Three at a time in one minute.
        _correct(cast, (article, other)[number % 2], f"Number {number}.", minute=number // 3)
    path, found = "/corrections/", []
    while path:
        page = open_page(path)
        found += page.texts(".text")
        links = page.all("a")
        path = next((a.attrs["href"] for a in links if a.attrs.get("rel") == "next"), "")
    assert found == [f"Number {number}." for number in reversed(range(count))]


def test_those_of_an_unpublished_article_go_with_it(cast: Cast, open_page: Open) -> None:
    stays, goes = _live(cast, "Stays"), _live(cast, "Goes")
    _correct(cast, stays, "One.")
    _correct(cast, goes, "Two.")
    unpublish(goes, cast.edgar, reason="A test.")
    assert open_page("/corrections/").texts(".text") == ["One."]


def test_a_paper_without_any_says_so(db: None, open_page: Open) -> None:
    assert open_page("/corrections/").texts(".nothing") == ["Nothing has had to be corrected yet."]
