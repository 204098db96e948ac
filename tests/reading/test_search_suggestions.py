"""What is offered while a reader types, from what is live alone."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.models import PublishedArticle
from tests.cast import Cast
from tests.factories import document, make_article, make_author, make_section

Publish = Callable[..., PublishedArticle]


def _offered(client: Client, typed: str) -> list[tuple[str, str]]:
    answer = client.get("/search/suggest/", {"q": typed})
    assert answer.status_code == 200 and not answer.cookies
    assert answer["X-Robots-Tag"] == "noindex"
    return [(row["label"], row["is"]) for row in answer.json()["suggestions"]]


def test_sections_authors_and_headlines_that_begin_so(
    client: Client, publish: Publish, cast: Cast
) -> None:
    publish(headline="Harbour wall to close")
    publish(headline="The old harbourmaster")
    assert _offered(client, "harb") == [
        ("Harbour", "Section"),
        ("The old harbourmaster", "Harbour"),
        ("Harbour wall to close", "Harbour"),
    ]
    assert _offered(client, "cart") == [("Ann Carter", "Author")]


@pytest.mark.parametrize("typed", ["", "h", " ", "\x00", "%", "'\"*"])
def test_too_little_offers_nothing(client: Client, publish: Publish, typed: str) -> None:
    publish(headline="Harbour wall to close")
    assert _offered(client, typed) == []


def test_no_draft_and_nobody_unlisted_is_offered(client: Client, cast: Cast) -> None:
    make_article(cast.wanda, document(cast.harbour, cast.ann, headline="Secret plans"))
    make_author("Secret Agent", listed=False)
    assert _offered(client, "secret") == []


def test_names_are_found_without_their_accents_and_in_any_case(
    client: Client, publish: Publish, cast: Cast
) -> None:
    make_section("Économie de la mer")
    make_author("Ælfric Ångström")
    for typed in ("econ", "ÉCON", "économie de", "mer"):
        assert _offered(client, typed) == [("Économie de la mer", "Section")]
    for typed in ("angst", "ÅNG", "aelf"):
        assert _offered(client, typed) == [("Ælfric Ångström", "Author")]


def test_a_name_that_begins_so_comes_before_one_with_such_a_word(
    client: Client, cast: Cast
) -> None:
    for name in ("Across the Quay", "On the Quayside", "Quay"):
        make_section(name)
    assert [name for name, _is in _offered(client, "quay")] == ["Quay", "Across the Quay"]


def test_what_is_paid_for_says_so(client: Client, publish: Publish) -> None:
    publish(headline="Cheese of the month", kind="sponsored", sponsor="Cheeses Ltd")
    assert _offered(client, "cheese") == [("Cheese of the month", "Sponsored")]


def test_a_name_of_the_next_edition_is_offered_at_once(
    client: Client, publish: Publish, cast: Cast
) -> None:
    assert _offered(client, "tides") == []
    publish(tags=(cast.tides.pk,))
    assert _offered(client, "tides") == [("Tides", "Topic")]


def test_it_takes_few_queries(
    client: Client, publish: Publish, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    publish(headline="Harbour wall to close")
    _offered(client, "harb")
    with django_assert_num_queries(3):
        _offered(client, "harb")
