"""The run-in lead: bold, as typed, on the line of the first sentence."""

from collections.abc import Callable

import pytest

from .page_tree import Element

Article = Callable[..., Element]


@pytest.mark.parametrize(
    "lead",
    [
        "The U.S. Sends Howitzers. What Do They Expect?:",
        "Wall – Closed…",
        "“Tides & Time” <b>wait</b>",
        "No stop",
    ],
)
def test_its_punctuation_is_printed_exactly_as_typed(article_with: Article, lead: str) -> None:
    strong = article_with(standfirst=lead).one(".lead-in")
    assert strong.tag == "strong"
    assert strong.raw_text == lead


def test_it_runs_into_the_first_sentence_of_the_first_paragraph(article_with: Article) -> None:
    page = article_with(
        standfirst="What Now?:", body="<p>The wall <em>will</em> close.</p><p>So.</p>"
    )
    first = page.one(".body").all("p")[0]
    assert first.raw_text == "What Now?: The wall will close."
    assert not page.has(".standfirst")


def test_the_dateline_follows_it(article_with: Article) -> None:
    page = article_with(standfirst="What Now?:", dateline="OLD QUAY")
    first = page.one(".body").all("p")[0]
    assert first.raw_text == "What Now?: OLD QUAY The harbour wall will close for a week."
    assert first.one(".dateline").parent is first


def test_it_stands_alone_where_the_body_begins_with_no_paragraph(article_with: Article) -> None:
    page = article_with(standfirst="What Now?:", body="<h2>Who pays?</h2><p>You.</p>")
    body = page.one(".body")
    assert [one.tag for one in body.children if isinstance(one, Element)] == ["p", "h2", "p"]
    assert body.all("p")[0].raw_text == "What Now?:"


def test_cards_drop_its_trailing_colon(
    article_with: Article, open_page: Callable[[str], Element]
) -> None:
    article_with(standfirst="What Do They Expect?:")
    assert open_page("/newest/").one(".card-standfirst").text == "What Do They Expect?"


def test_the_description_drops_it_too(article_with: Article) -> None:
    metas = article_with(standfirst="What Do They Expect?:").all("meta")
    found = [m.attrs["content"] for m in metas if m.attrs.get("name") == "description"]
    assert found == ["What Do They Expect?"]
