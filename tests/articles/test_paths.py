"""An article's path is fixed at first publication and stays its own."""

import datetime as dt

import pytest

from articles.desk.publishing import publish, unpublish
from articles.desk.writing import save
from articles.models import Article, UrlHistory
from tests.cast import Cast
from tests.factories import document, make_article, make_live


@pytest.mark.parametrize(
    ("at", "month"),
    [
        # British Summer Time: half past eleven in UTC is the next day in London.
        (dt.datetime(2026, 6, 30, 23, 30, tzinfo=dt.UTC), "/2026/07/"),
        (dt.datetime(2026, 6, 30, 22, 59, tzinfo=dt.UTC), "/2026/06/"),
        (dt.datetime(2026, 12, 31, 23, 59, tzinfo=dt.UTC), "/2026/12/"),
        (dt.datetime(2027, 1, 1, 0, 0, tzinfo=dt.UTC), "/2027/01/"),
    ],
)
def test_the_month_is_that_of_the_newsroom_s_zone(cast: Cast, at: dt.datetime, month: str) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=at)
    assert live.path == f"{month}harbour-wall-to-close/"
    assert (article.path, article.first_published_at) == (live.path, at)


def test_a_draft_has_no_path(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann, slug="wall"))
    assert (article.path, article.first_published_at) == (None, None)
    assert not UrlHistory.objects.exists()


def test_path_and_time_survive_unpublishing_and_publishing_again(cast: Cast) -> None:
    at = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=at)
    unpublish(article, cast.edgar, reason="Legal.")
    article.refresh_from_db()
    assert (article.path, article.first_published_at) == (live.path, at)
    text = document(cast.harbour, cast.ann, headline="Quite another headline")
    save(article, text, 1, cast.edgar)
    again = publish(article, cast.edgar, version=2)
    assert (again.path, again.first_published_at) == (live.path, at)


def test_a_new_headline_moves_nothing(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Wall stays open"), 1, cast.edgar)
    assert publish(article, cast.edgar, version=2).path == live.path


def test_a_slug_that_was_typed_wins_over_the_headline(cast: Cast) -> None:
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, slug="the-wall"))
    assert live.path.endswith("/the-wall/") and live.slug == "the-wall"


def test_a_changed_slug_moves_the_article_and_keeps_its_old_address(cast: Cast) -> None:
    at = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=at)
    save(article, document(cast.harbour, cast.ann, slug="the-wall"), 1, cast.edgar)
    moved = publish(article, cast.edgar, version=2)
    assert moved.path == "/2026/03/the-wall/"
    rows = UrlHistory.objects.values_list("path", "target", "target_key", "answer")
    key = str(article.public_id)
    assert sorted(rows) == [
        ("/2026/03/harbour-wall-to-close/", "article", key, "moved"),
        ("/2026/03/the-wall/", "article", key, "moved"),
    ]


def test_an_article_may_go_back_to_an_address_it_had(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, slug="first"))
    save(article, document(cast.harbour, cast.ann, slug="second"), 1, cast.edgar)
    publish(article, cast.edgar, version=2)
    assert publish(article, cast.edgar, version=1).path == live.path
    assert UrlHistory.objects.count() == 2


def test_a_headline_without_letters_of_ours_still_gets_an_address(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="…"))
    assert live.slug == f"article-{article.public_id.hex[:8]}"


def test_accents_are_folded_in_the_address(cast: Cast) -> None:
    _article, live = make_live(
        cast.edgar, document(cast.harbour, cast.ann, headline="Æthelred’s Café: “Größe” & Łódź")
    )
    assert live.slug == "aethelreds-cafe-grosse-lodz"


def test_an_article_s_desk_and_paper_agree_on_the_path(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    assert Article.objects.get().get_absolute_url() == live.get_absolute_url() == article.path
