"""Published stays; updated shows only where an editor called it an update."""

import datetime as dt
from collections.abc import Callable

import pytest

from articles.desk.publishing import publish
from articles.models import Article
from tests.cast import Cast
from tests.factories import document, make_live

from .page_tree import Element

SUMMER = dt.datetime(2026, 7, 1, 11, 30, tzinfo=dt.UTC)


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_live(cast.edgar, document(cast.harbour, cast.ann), at=SUMMER)[0]


def _dates(page: Element) -> list[tuple[str, str]]:
    line = page.one(".article-dates")
    return [(span.text, span.one("time").attrs["datetime"]) for span in line.all("span")]


PUBLISHED = ("Published 1 July 2026, 12:30 BST", "2026-07-01T12:30:00+0100")


def test_the_time_is_the_newsroom_s_with_its_offset(
    article: Article, open_page: Callable[[str], Element]
) -> None:
    assert _dates(open_page(article.path or "")) == [PUBLISHED]


def test_a_fix_moves_no_time(
    cast: Cast, article: Article, open_page: Callable[[str], Element]
) -> None:
    publish(article, cast.edgar, version=1, at=SUMMER + dt.timedelta(days=1))
    assert _dates(open_page(article.path or "")) == [PUBLISHED]


def test_an_update_shows_its_time_and_what_changed(
    cast: Cast, article: Article, open_page: Callable[[str], Element]
) -> None:
    later = SUMMER + dt.timedelta(days=1)
    publish(article, cast.edgar, version=1, update=True, note="Adds the board’s reply.", at=later)
    page = open_page(article.path or "")
    updated = ("Updated 2 July 2026, 12:30 BST", "2026-07-02T12:30:00+0100")
    assert _dates(page) == [PUBLISHED, updated]
    assert page.texts(".update-note") == ["Adds the board’s reply."]


def test_a_fix_after_an_update_keeps_its_line(
    cast: Cast, article: Article, open_page: Callable[[str], Element]
) -> None:
    for update, day in ((True, 1), (False, 2)):
        at = SUMMER + dt.timedelta(days=day)
        publish(article, cast.edgar, version=1, update=update, note="Adds a reply.", at=at)
    page = open_page(article.path or "")
    assert [text for text, _at in _dates(page)][1:] == ["Updated 2 July 2026, 12:30 BST"]
    assert page.texts(".update-note") == ["Adds a reply."]
