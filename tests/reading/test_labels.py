"""Readers can tell opinion, analysis and paid content from news at a glance."""

from collections.abc import Callable

import pytest

from .page_tree import Element

Article = Callable[..., Element]
LABELS = {
    "news": [], "analysis": ["Analysis"], "opinion": ["Opinion"], "review": ["Review"],
    "explainer": ["Explainer"], "fact-check": ["Fact check"], "live": ["Live"],
    "press-release": ["Press release"],
}  # fmt: skip


@pytest.mark.parametrize("kind", LABELS)
def test_each_kind_has_its_label_on_page_and_card(
    article_with: Article, open_page: Callable[[str], Element], kind: str
) -> None:
    assert article_with(kind=kind).texts(".label") == LABELS[kind]
    assert open_page("/newest/").texts(".label") == LABELS[kind]


def test_sponsored_names_its_sponsor_before_the_headline(
    article_with: Article, open_page: Callable[[str], Element]
) -> None:
    page = article_with(kind="sponsored", sponsor="Ropes & Sons")
    over = page.one(".article-over")
    assert over.text.startswith("Sponsored")
    assert over.one(".sponsor").text == "Paid for by Ropes & Sons"
    tags = [one.tag for one in page.one(".article-head").walk()]
    assert tags.index("span") < tags.index("h1")
    assert page.has(".article--sponsored")
    card = open_page("/newest/").one("article")
    assert "card--sponsored" in card.classes
    assert card.has(".label--sponsored")


def test_the_kicker_stands_over_the_headline_only_where_typed(article_with: Article) -> None:
    assert article_with(kicker="Old Quay").one(".article-over").texts(".kicker") == ["Old Quay"]
    assert not article_with().has(".article-over")


def test_a_kicker_that_says_what_the_label_says_is_not_printed_beside_it(
    article_with: Article, open_page: Callable[[str], Element]
) -> None:
    assert article_with(kind="review", kicker="review").texts(".kicker") == []
    assert open_page("/newest/").texts(".kicker") == ["Harbour"]
