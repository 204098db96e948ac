"""Two articles never share an address, now or ever."""

import datetime as dt

import pytest

from articles.desk.addresses import proposed_slug
from articles.desk.deleting import delete_draft
from articles.desk.publishing import publish, unpublish
from articles.desk.refusals import PublishBlocked
from articles.desk.writing import save
from tests.cast import Cast
from tests.factories import document, make_article, make_live

MARCH = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)
APRIL = dt.datetime(2026, 4, 1, 9, tzinfo=dt.UTC)


def test_the_same_headline_in_a_month_gets_the_next_number(cast: Cast) -> None:
    slugs = [
        make_live(cast.edgar, document(cast.harbour, cast.ann), at=MARCH)[1].slug for _ in range(3)
    ]
    assert slugs == [
        "harbour-wall-to-close", "harbour-wall-to-close-2", "harbour-wall-to-close-3",
    ]  # fmt: skip


def test_another_month_has_the_slug_free(cast: Cast) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann), at=MARCH)
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=APRIL)
    assert live.path == "/2026/04/harbour-wall-to-close/"


def test_a_typed_slug_that_is_taken_blocks_and_a_free_one_is_named(cast: Cast) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann, slug="wall"), at=MARCH)
    article = make_article(cast.edgar, document(cast.harbour, cast.ann, slug="wall"))
    with pytest.raises(PublishBlocked, match="“wall-2” is free"):
        publish(article, cast.edgar, version=1, at=MARCH, override_reason="I insist.")


def test_its_own_address_is_never_in_an_articles_way(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, slug="wall"), at=MARCH)
    save(article, document(cast.harbour, cast.ben, slug="wall"), 1, cast.edgar)
    assert publish(article, cast.edgar, version=2).path == live.path


def test_an_address_that_an_article_left_is_never_given_away(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann, slug="wall"), at=MARCH)
    save(article, document(cast.harbour, cast.ann, slug="the-wall"), 1, cast.edgar)
    publish(article, cast.edgar, version=2)
    _other, live = make_live(
        cast.edgar, document(cast.harbour, cast.ann, headline="Wall"), at=MARCH
    )
    assert live.slug == "wall-2"


def test_an_unpublished_article_keeps_its_address(cast: Cast) -> None:
    article, first = make_live(cast.edgar, document(cast.harbour, cast.ann, slug="wall"), at=MARCH)
    unpublish(article, cast.edgar, reason="Legal.")
    _other, live = make_live(
        cast.edgar, document(cast.harbour, cast.ann, headline="Wall"), at=MARCH
    )
    assert live.slug == "wall-2"
    assert publish(article, cast.edgar, version=1).path == first.path


def test_a_slug_that_only_begins_alike_is_free(cast: Cast) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann, slug="wall-street"), at=MARCH)
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, slug="wall"), at=MARCH)
    assert live.slug == "wall"


def test_a_slug_of_full_length_has_room_for_its_number(cast: Cast) -> None:
    slug = "w" * 90
    slugs = [
        make_live(cast.edgar, document(cast.harbour, cast.ann, headline=slug), at=MARCH)[1].slug
        for _ in range(2)
    ]
    assert slugs == [slug, f"{'w' * 88}-2"]


def test_a_draft_reserves_nothing(cast: Cast) -> None:
    draft = make_article(cast.wanda, document(cast.harbour, cast.ann, slug="wall"))
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, slug="wall"), at=MARCH)
    assert live.slug == "wall"
    delete_draft(draft, cast.edgar)


def test_a_slug_is_proposed_that_is_free_in_the_month(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=MARCH)
    headline = "Harbour wall to close"
    assert proposed_slug(headline, MARCH) == "harbour-wall-to-close-2"
    assert proposed_slug(headline, APRIL) == "harbour-wall-to-close"
    assert proposed_slug(headline, MARCH, article.public_id) == "harbour-wall-to-close"
