"""Narrowing and ordering a search: section, author, kind, dates; the best or the newest first."""

import datetime as dt
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.document import BylineEntry
from articles.models import PublishedArticle
from tests.cast import Cast
from tests.factories import make_author, make_section

from .page_tree import Element

Open = Callable[[str], Element]
Publish = Callable[..., PublishedArticle]


def _at(day: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{day}T12:00:00+00:00")


@pytest.fixture
def walls(publish: Publish, cast: Cast) -> None:
    """Four articles about walls, in four shapes."""
    wall = "<p>The wall stands.</p>"
    publish(headline="Wall one", body=wall, at=_at("2026-03-01"))
    quay = make_section("Quay", parent=cast.harbour)
    publish(headline="Wall two", body=wall, in_section=quay, at=_at("2026-03-10"))
    publish(headline="Notes three", body=wall, kind="opinion", at=_at("2026-03-20"))
    ben = (BylineEntry(author=cast.ben.pk),)
    publish(headline="Notes four", body=wall * 3, bylines=ben, at=_at("2026-03-15"))


def _found(open_page: Open, **asked: str) -> list[str]:
    return open_page(f"/search/?{urlencode({'q': 'wall'} | asked)}").texts(".card-headline")


def test_the_best_come_first_and_the_newest_when_asked(walls: None, open_page: Open) -> None:
    best = _found(open_page)
    assert best[:2] == ["Wall two", "Wall one"]
    assert set(best[2:]) == {"Notes four", "Notes three"}
    assert _found(open_page, sort="newest") == [
        "Notes three", "Notes four", "Wall two", "Wall one",
    ]  # fmt: skip


def test_a_section_holds_those_below_it(walls: None, open_page: Open) -> None:
    assert len(_found(open_page, section="harbour")) == 4
    assert _found(open_page, section="quay") == ["Wall two"]


def test_author_kind_and_dates_narrow_alone_and_together(walls: None, open_page: Open) -> None:
    assert _found(open_page, author="ben-doyle") == ["Notes four"]
    assert _found(open_page, kind="opinion") == ["Notes three"]
    assert _found(open_page, to="2026-03-10") == ["Wall two", "Wall one"]
    within = {"from": "2026-03-10", "to": "2026-03-15"}
    assert set(_found(open_page, **within)) == {"Wall two", "Notes four"}
    assert _found(open_page, author="ben-doyle", kind="opinion") == []


def test_dates_the_wrong_way_round_are_turned(walls: None, open_page: Open) -> None:
    turned = {"from": "2026-03-15", "to": "2026-03-10"}
    assert set(_found(open_page, **turned)) == {"Wall two", "Notes four"}


def test_without_words_everything_of_an_author_is_listed(walls: None, open_page: Open) -> None:
    page = open_page("/search/?author=ben-doyle")
    assert page.texts(".card-headline") == ["Notes four"]
    assert page.one(".result-count").text == "1 article"


@pytest.mark.parametrize(
    "nonsense",
    [
        {"kind": "x"}, {"from": "2026-02-31"}, {"from": "x", "to": "9999-99-99"},
        {"section": "nothing"}, {"author": "nobody"}, {"sort": "worst"}, {"from": "0001-01-01"},
        {"author": "\x00"},
    ],
)  # fmt: skip
def test_what_cannot_be_meant_narrows_nothing(
    walls: None, open_page: Open, nonsense: dict[str, str]
) -> None:
    assert len(_found(open_page, **nonsense)) == 4


def test_only_who_signed_something_live_can_be_asked_for(cast: Cast, open_page: Open) -> None:
    make_author("Quiet Hand", listed=False)
    page = open_page("/search/?q=wall&author=quiet-hand")
    assert "Quiet Hand" not in page.text


def test_the_form_keeps_what_was_chosen_and_offers_who_signed_the_hits(
    walls: None, open_page: Open
) -> None:
    page = open_page("/search/?q=wall&author=ben-doyle&kind=news&from=2026-03-01")
    chosen = [o.attrs["value"] for o in page.all("option") if "selected" in o.attrs]
    assert chosen == ["ben-doyle", "news"]
    assert "open" in page.one("details.finder-more").attrs
    fields = open_page("/search/?q=wall").all("select")
    (authors,) = (field for field in fields if field.attrs["name"] == "author")
    assert authors.texts("option") == ["Everybody", "Ann Carter", "Ben Doyle"]


def test_the_words_asked_for_are_marked_in_headline_and_text(
    publish: Publish, open_page: Open
) -> None:
    long = " ".join(f"word{number}" for number in range(80))
    body = f"<p>{long} by the Café on the <em>harbour</em> wall {long}</p>"
    publish(headline="Harbour row", body=body, standfirst="")
    page = open_page("/search/?q=cafe+harbour")
    (card,) = page.all("article")
    assert [mark.text for mark in card.one(".card-headline").all("mark")] == ["Harbour"]
    words = card.one(".card-excerpt")
    assert [mark.text for mark in words.all("mark")] == ["Café", "harbour"]
    assert words.text.startswith("… word") and words.text.endswith("…")


def test_markup_of_a_text_stays_text_in_an_excerpt(publish: Publish, open_page: Open) -> None:
    publish(body="<p>A &lt;script&gt;alert(1)&lt;/script&gt; crane &amp; more</p>")
    words = open_page("/search/?q=crane").one(".card-excerpt")
    assert not words.has("script") and "<script>alert(1)</script> crane & more" in words.text


def test_fields_that_nobody_filled_in_do_not_stand_in_the_address(
    walls: None, client: Client
) -> None:
    answer = client.get("/search/?q=wall&section=&author=&kind=news&from=&to=&sort=")
    assert (answer.status_code, answer["Location"]) == (302, "/search/?q=wall&kind=news")


def test_eight_queries_whatever_is_asked(
    walls: None,
    open_page: Open,
    client: object,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    path = "/search/?q=wall&section=harbour&author=ben-doyle&kind=news&from=2026-01-01&sort=newest"
    open_page(path)
    with django_assert_max_num_queries(8):
        open_page(path)
