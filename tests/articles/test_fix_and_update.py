"""A fix leaves every time that readers see; an update moves one."""

import datetime as dt

import pytest

from articles.desk.publishing import publish, unpublish
from articles.desk.refusals import WrongState
from articles.desk.writing import save
from articles.models import Article, PublishedArticle
from tests.cast import Cast
from tests.factories import document, make_live

FIRST = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 4, 2, 10, tzinfo=dt.UTC)


@pytest.fixture
def live(cast: Cast) -> Article:
    """An article live since FIRST, with a second version saved."""
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=FIRST)
    return save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.edgar)


def test_a_first_publication_is_no_update(cast: Cast, live: Article) -> None:
    shown = PublishedArticle.objects.get()
    assert (shown.first_published_at, shown.updated_at, shown.update_note) == (FIRST, None, "")


def test_a_fix_leaves_times_and_note(cast: Cast, live: Article) -> None:
    shown = publish(live, cast.edgar, version=2, note="Said nowhere.", at=LATER)
    assert (shown.headline, shown.first_published_at) == ("Second", FIRST)
    assert (shown.updated_at, shown.update_note) == (None, "")


def test_an_update_moves_the_time_and_sets_the_note(cast: Cast, live: Article) -> None:
    shown = publish(live, cast.edgar, version=2, update=True, note=" Adds the vote. ", at=LATER)
    assert (shown.first_published_at, shown.updated_at) == (FIRST, LATER)
    assert shown.update_note == "Adds the vote."
    live.refresh_from_db()
    assert live.updated_at == LATER


def test_a_fix_after_an_update_keeps_time_and_note(cast: Cast, live: Article) -> None:
    publish(live, cast.edgar, version=2, update=True, note="Adds the vote.", at=LATER)
    save(live, document(cast.harbour, cast.ann, headline="Third"), 2, cast.edgar)
    shown = publish(live, cast.edgar, version=3)
    assert (shown.headline, shown.updated_at) == ("Third", LATER)
    assert shown.update_note == "Adds the vote."


def test_publishing_again_after_unpublishing_is_no_update(cast: Cast, live: Article) -> None:
    unpublish(live, cast.edgar, reason="Legal.")
    shown = publish(live, cast.edgar, version=2)
    assert (shown.first_published_at, shown.updated_at) == (FIRST, None)


def test_a_note_longer_than_its_column_is_refused(cast: Cast, live: Article) -> None:
    with pytest.raises(WrongState, match="300"):
        publish(live, cast.edgar, version=2, update=True, note="x" * 301)
    assert PublishedArticle.objects.get().headline == "Harbour wall to close"
