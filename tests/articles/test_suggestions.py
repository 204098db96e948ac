"""Tags and related articles are suggested from what the form holds."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.desk.refusals import InvalidDocument
from articles.desk.suggesting import Draft, articles_near, tags_named, telling_words
from articles.desk.writing import save
from articles.models import Article, PublishedArticle
from tests.cast import Cast
from tests.factories import document, make_article, make_live, make_tag

from .forms import signed_in

ADDRESS = "/admin/articles/article/suggestions/"


def _live(cast: Cast, headline: str, *, days: int = 1, **more: Any) -> PublishedArticle:
    plain = {"headline": headline, "standfirst": "", "body": "<p>x</p>"}
    text = document(cast.harbour, cast.ann, **(plain | more))
    return make_live(cast.edgar, text, at=timezone.now() - dt.timedelta(days=days))[1]


@pytest.fixture
def draft(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann, headline="The draft"))


def _found(draft: Article, text: Draft) -> list[str]:
    return [row.headline for row in articles_near(text, draft.public_id)]


def test_tags_that_the_text_names_are_suggested_headline_first(cast: Cast) -> None:
    make_tag("Town Council")
    make_tag("Café Life")
    make_tag("Unnamed")
    text = Draft("CAFÉ life tonight", "", "The tides wait. The Town Council’s vote")
    assert [tag.name for tag in tags_named(text)] == ["Café Life", "Tides"]
    more = Draft(text="A town council on tides. Town Council, town council.", tags=(cast.tides.pk,))
    assert [tag.name for tag in tags_named(more)] == ["Town Council"]


def test_a_tag_is_a_whole_word(cast: Cast) -> None:
    assert tags_named(Draft(text="Untidesy and tidesong")) == []


def test_shared_tags_and_rare_words_bring_articles_near(cast: Cast, draft: Article) -> None:
    _live(cast, "A ferry to nowhere")
    _live(cast, "Cranes for sale", tags=(cast.tides.pk,))
    _live(cast, "Nothing in common")
    found = _found(draft, Draft("The ferry is late", tags=(cast.tides.pk,)))
    assert set(found) == {"A ferry to nowhere", "Cranes for sale"}


def test_a_word_of_the_title_counts_more_than_one_of_the_text(cast: Cast, draft: Article) -> None:
    _live(cast, "Bread", body="<p>A lighthouse is mentioned.</p>")
    _live(cast, "Lighthouse")
    assert _found(draft, Draft("The lighthouse")) == ["Lighthouse", "Bread"]


def test_the_newer_of_two_alike_comes_first(cast: Cast, draft: Article) -> None:
    _live(cast, "Ferry of old", days=1500)
    _live(cast, "Ferry of now")
    _live(cast, "Ferry of long ago", days=3000)
    assert _found(draft, Draft("Ferry")) == ["Ferry of now", "Ferry of old", "Ferry of long ago"]


def test_neither_itself_nor_what_is_picked_nor_a_draft(cast: Cast) -> None:
    itself, _ = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Ferry itself"))
    picked = _live(cast, "Ferry picked")
    make_article(cast.edgar, document(cast.harbour, cast.ann, headline="Ferry secret"))
    _live(cast, "Ferry other")
    found = articles_near(Draft("Ferry", related=(picked.public_id,)), itself.public_id)
    assert [row.headline for row in found] == ["Ferry other"]


def test_long_and_repeated_words_of_the_headline_tell_most() -> None:
    words = telling_words(Draft("Harbour", "", "The the the and 2026 boat harbour harbour quay"))
    assert next(iter(words)) == "harbour"
    assert not {"the", "and", "2026"} & set(words)


@pytest.mark.parametrize("text", ["", '" OR * ( ) : ^ -', "\x00", "x" * 50_000, "' ; -- & | ! <->"])
def test_odd_texts_suggest_nothing_and_break_nothing(cast: Cast, draft: Article, text: str) -> None:
    clean = text.replace("\x00", "")
    assert tags_named(Draft(text, text, clean)) == []
    assert _found(draft, Draft(clean, clean, clean)) == []


def test_the_form_asks_once_with_few_queries(
    client: Client,
    cast: Cast,
    draft: Article,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    live = _live(cast, "Ferry", tags=(cast.tides.pk,))
    signed_in(client, cast.wanda)
    asked = {
        "article": draft.pk,
        "headline": "A ferry",
        "text": "at tides",
        "tags": "",
        "related": "",
    }
    with django_assert_max_num_queries(9):
        answer = client.post(ADDRESS, asked).json()
    assert answer["tags"] == [{"id": cast.tides.pk, "label": "Tides", "detail": ""}]
    (found,) = answer["related"]
    assert (found["public_id"], found["section"]) == (str(live.public_id), "Harbour")
    assert found["date"]


def test_somebody_elses_draft_and_broken_lists_are_answered(client: Client, cast: Cast) -> None:
    other = make_article(cast.edgar, document(cast.harbour, cast.ann))
    signed_in(client, cast.wanda)
    for key in (str(other.pk), "x", "9" * 30, ""):
        answer = client.post(ADDRESS, {"article": key, "tags": "x,,9,-1", "related": "y,"})
        assert answer.json() == {"tags": [], "related": []}
    assert client.get(ADDRESS).status_code == 405


def test_an_article_is_not_its_own_relation(cast: Cast, draft: Article) -> None:
    itself = document(cast.harbour, cast.ann, related=(draft.public_id,))
    with pytest.raises(InvalidDocument) as refused:
        save(draft, itself, 1, cast.wanda)
    assert list(refused.value.errors) == ["related"]
