"""Each author has one end note: the article's own, or the profile's."""

from collections.abc import Callable

import pytest

from articles.document import BylineEntry
from tests.cast import Cast
from tests.factories import make_author

from .page_tree import Element

Article = Callable[..., Element]


def test_one_stands_for_each_author_in_the_byline_s_order(
    cast: Cast, article_with: Article
) -> None:
    cara = make_author("Cara Finch", end_note="Cara rows.")
    names = (BylineEntry(author=cara.pk), BylineEntry(author=cast.ann.pk))
    page = article_with(bylines=names)
    assert page.one(".end-notes").texts("p") == ["Cara rows.", "Ann minds the tides."]


@pytest.mark.parametrize(
    ("own", "printed"),
    [(None, ["Ann minds the tides."]), ("Ann was aboard.", ["Ann was aboard."]), ("", [])],
)
def test_it_inherits_or_is_the_article_s_own(
    cast: Cast, article_with: Article, own: str | None, printed: list[str]
) -> None:
    page = article_with(bylines=(BylineEntry(author=cast.ann.pk, end_note=own),))
    assert [one.text for box in page.all(".end-notes") for one in box.all("p")] == printed


def test_an_author_in_two_roles_has_one(cast: Cast, article_with: Article) -> None:
    names = (BylineEntry(cast.ann.pk), BylineEntry(cast.ann.pk, role="photographer"))
    assert article_with(bylines=names).one(".end-notes").texts("p") == ["Ann minds the tides."]


def test_it_follows_the_last_paragraph(article_with: Article) -> None:
    text = article_with().one(".article-text")
    boxes = [one.classes for one in text.children if isinstance(one, Element)]
    assert boxes == [["body"], ["end-notes"]]
