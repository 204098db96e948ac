"""An article with none of the optional parts leaves no empty boxes."""

from collections.abc import Callable

import pytest

from articles.desk.publishing import publish
from articles.document import ArticleDocument
from tests.cast import Cast
from tests.factories import make_article, make_section

from .page_tree import Element

OPTIONAL = (
    ".article-over", ".article-lead", ".lead-in", ".dateline", ".standfirst", ".end-notes",
    ".gallery", ".correction", ".writers", ".sources", ".ai-use", ".tags", ".article-rail",
    ".related", ".update-note", ".byline", ".figure", ".tagline", ".kicker", ".sponsor",
)  # fmt: skip


@pytest.fixture
def page(cast: Cast, open_page: Callable[[str], Element]) -> Element:
    text = ArticleDocument(headline="Bare", body="<p>Words.</p>", section=make_section("Pier").pk)
    article = make_article(cast.edgar, text)
    live = publish(article, cast.edgar, version=1, override_reason="A notice without an author.")
    return open_page(live.path)


@pytest.mark.parametrize("part", OPTIONAL)
def test_it_has_no_empty(page: Element, part: str) -> None:
    assert not page.has(part)


def test_it_has_section_headline_date_and_text(page: Element) -> None:
    assert page.texts(".article-section") == ["Pier"]
    assert page.texts("h1") == ["Bare"]
    assert page.one(".article-dates").text.startswith("Published ")
    assert page.texts(".body") == ["Words."]
