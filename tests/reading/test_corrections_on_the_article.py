"""Corrections stand at the top or the foot, as each asks, the oldest first."""

import datetime as dt
from collections.abc import Callable

import pytest

from articles.desk.correcting import correct
from articles.models import Article
from tests.cast import Cast
from tests.factories import document, make_live

from .page_tree import Element

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_live(cast.edgar, document(cast.harbour, cast.ann))[0]


def _correct(article: Article, cast: Cast, text: str, placement: str, hours: int = 0) -> None:
    at = NOON + dt.timedelta(hours=hours)
    correct(article, cast.edgar, kind="correction", text=text, placement=placement, at=at)


def test_each_stands_where_it_asks(
    cast: Cast, article: Article, open_page: Callable[[str], Element]
) -> None:
    _correct(article, cast, "At the foot.", "foot")
    _correct(article, cast, "At the top.", "top")
    page = open_page(article.path or "")
    marks = [c.text for c in page.all(".correction")]
    assert ["At the top." in marks[0], "At the foot." in marks[1]] == [True, True]
    kinds = [one.classes[0] for one in page.walk() if {"correction", "body"} & set(one.classes)]
    assert kinds == ["correction", "body", "correction"]


def test_the_oldest_stands_first(
    cast: Cast, article: Article, open_page: Callable[[str], Element]
) -> None:
    _correct(article, cast, "Second.", "foot", hours=5)
    _correct(article, cast, "First.", "foot", hours=1)
    texts = open_page(article.path or "").texts(".correction")
    assert [text.split()[1] for text in texts] == ["First.", "Second."]


def test_kind_text_and_time_are_printed_and_escaped(
    cast: Cast, article: Article, open_page: Callable[[str], Element]
) -> None:
    correct(
        article, cast.edgar, kind="editors-note", text="Not <b>Thursday</b>.", at=NOON,
    )  # fmt: skip
    (found,) = open_page(article.path or "").all(".correction")
    assert found.text == "Editor’s note. Not <b>Thursday</b>. 1 March 2026, 12:00 GMT"
    assert found.one("time").attrs["datetime"] == "2026-03-01T12:00:00+0000"


def test_another_article_s_do_not_stand_here(
    cast: Cast, article: Article, open_page: Callable[[str], Element]
) -> None:
    other, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Other"))
    _correct(article, cast, "Not here.", "top")
    assert not open_page(live.path).has(".correction")
    assert other.pk != article.pk
