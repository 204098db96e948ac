"""Search: titles first, the newest first, with every word asked for."""

from collections.abc import Callable

import pytest

from articles.desk.publishing import unpublish
from articles.models import Article, PublishedArticle
from articles.reading.keyset import PAGE_SIZE
from tests.cast import Cast

from .newspaper import fill
from .page_tree import Element

Open = Callable[[str], Element]
Publish = Callable[..., PublishedArticle]


def _found(open_page: Open, question: str) -> list[str]:
    return open_page(f"/search/?q={question}").texts(".card-headline")


@pytest.fixture
def articles(publish: Publish) -> None:
    publish(headline="Crane falls", body="<p>By the harbour wall it lay.</p>")
    publish(headline="Harbour wall to close", standfirst="A café moves.", body="<p>Soon.</p>")
    publish(headline="Wall of fog", body="<p>The harbour was grey.</p>")


def test_without_a_question_it_tells_how_to_ask(db: None, open_page: Open) -> None:
    for path in ("/search/", "/search/?q=", "/search/?q=%20%20", "/search/?q=%00"):
        page = open_page(path)
        assert page.one(".nothing").text.startswith("Type a name, a place")
        assert not page.has("article")


def test_hits_in_titles_stand_first_and_the_newest_first(articles: None, open_page: Open) -> None:
    assert _found(open_page, "wall") == ["Wall of fog", "Harbour wall to close", "Crane falls"]
    page = open_page("/search/?q=wall")
    assert page.one(".result-count").text == "3 articles for “wall”"


def test_every_word_must_be_found(articles: None, open_page: Open) -> None:
    assert _found(open_page, "harbour+fog") == ["Wall of fog"]
    assert _found(open_page, "harbour+ship") == []


def test_quotation_marks_hold_a_phrase(articles: None, open_page: Open) -> None:
    assert _found(open_page, "%22harbour+wall%22") == ["Harbour wall to close", "Crane falls"]


def test_case_and_accents_do_not_matter(articles: None, open_page: Open) -> None:
    for question in ("CAFE", "caf%C3%A9", "Caf%C3%89"):
        assert _found(open_page, question) == ["Harbour wall to close"]


def test_no_hit_says_so_and_names_the_question(articles: None, open_page: Open) -> None:
    page = open_page("/search/?q=submarine")
    assert page.one(".nothing").one("h2").text == "Nothing found for “submarine”"


def test_the_question_stays_in_the_field(articles: None, open_page: Open) -> None:
    fields = open_page("/search/?q=old+wall").all("input")
    assert {f.attrs["value"] for f in fields if f.attrs["name"] == "q"} == {"old wall"}


def test_an_unpublished_article_is_not_found(cast: Cast, articles: None, open_page: Open) -> None:
    live = PublishedArticle.objects.get(headline="Wall of fog")
    unpublish(Article.objects.get(public_id=live.public_id), cast.edgar, reason="A test.")
    assert _found(open_page, "fog") == []


def test_pages_of_hits_show_each_once(cast: Cast, open_page: Open) -> None:
    fill(cast, PAGE_SIZE + 3, standfirst="A lugger.")
    path, pages = "/search/?q=lugger", []
    while path:
        page = open_page(path)
        pages.append([a.attrs["href"] for one in page.all(".card-headline") for a in one.all("a")])
        links = [a for nav in page.all("nav.more") for a in nav.all("a")]
        path = next((a.attrs["href"] for a in links if a.attrs.get("rel") == "next"), "")
    assert [len(page) for page in pages] == [PAGE_SIZE, 3]
    assert [card for page in pages for card in page] == list(
        PublishedArticle.objects.values_list("path", flat=True)
    )


@pytest.mark.parametrize("page", ["0", "-1", "x", "1e3", "99999999", "٢"])
def test_a_page_that_is_no_number_is_the_first(articles: None, open_page: Open, page: str) -> None:
    assert len(open_page(f"/search/?q=wall&page={page}").all("article")) == 3


def test_the_page_is_kept_from_search_engines(db: None, open_page: Open) -> None:
    robots = [
        m.attrs["content"]
        for m in open_page("/search/").all("meta")
        if m.attrs.get("name") == "robots"
    ]
    assert robots == ["noindex"]
