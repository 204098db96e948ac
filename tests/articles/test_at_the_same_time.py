"""Two people at once: the database decides, and nobody loses anything unseen.

SQLite lets one writer in at a time, and its test database lives in one
connection's memory; there is nothing to try there.
"""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from articles.desk.presence import heard
from articles.desk.publishing import publish
from articles.desk.refusals import StaleVersion, TakenOver
from articles.desk.saving_together import save_together
from articles.desk.tagging import add_tag
from articles.desk.taking_over import take_over
from articles.desk.writing import current_document, save
from articles.models import PublishedArticle, Tag, UrlHistory
from newsroom.editions.number import current
from tests.cast import Cast
from tests.factories import document, make_article
from tests.frontpage.layouts import pinned

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        "connection.vendor != 'postgresql'", reason="SQLite has one writer at a time"
    ),
]


def waiters() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return int(cursor.fetchone()[0])


def while_open(first: Callable[[], Any], second: Callable[[], Any]) -> Any:
    """Do ``first``, begin ``second`` before it commits, and return what second gives.

    Returns the exception where ``second`` raises one.
    """
    given: list[Any] = []

    def other() -> None:
        try:
            given.append(second())
        except Exception as error:
            given.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=other)
    with transaction.atomic():
        first()
        thread.start()
        for _attempt in range(200):
            if waiters() or not thread.is_alive():
                break
            time.sleep(0.02)
    thread.join(20)
    return given[0]


def test_of_two_saves_on_the_same_version_one_wins(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    mine = document(cast.harbour, cast.ann, headline="Mine")
    theirs = document(cast.harbour, cast.ann, headline="Theirs")
    refused = while_open(
        lambda: save(article, theirs, 1, cast.edgar), lambda: save(article, mine, 1, cast.wanda)
    )
    assert isinstance(refused, StaleVersion)
    assert (refused.number, refused.document, refused.saved_by) == (2, theirs, "Edgar")
    assert current_document(article) == theirs
    assert article.revisions.count() == 2


def test_two_articles_with_one_slug_get_different_paths(cast: Cast) -> None:
    one = make_article(cast.wanda, document(cast.harbour, cast.ann))
    two = make_article(cast.wanda, document(cast.harbour, cast.ben))
    before = current()
    live = while_open(
        lambda: publish(one, cast.edgar, version=1), lambda: publish(two, cast.petra, version=1)
    )
    assert isinstance(live, PublishedArticle)
    slugs = sorted(PublishedArticle.objects.values_list("slug", flat=True))
    assert slugs == ["harbour-wall-to-close", "harbour-wall-to-close-2"]
    assert UrlHistory.objects.count() == 2
    assert current() == before + 2


def test_one_article_published_twice_is_live_once(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    live = while_open(
        lambda: publish(article, cast.edgar, version=1),
        lambda: publish(article, cast.petra, version=1),
    )
    assert PublishedArticle.objects.get() == live
    assert article.publications.filter(ended_at=None).count() == 1
    assert article.publications.count() == 2


def test_a_save_during_publishing_waits_and_stays_unpublished(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    newer = document(cast.harbour, cast.ann, headline="Newer")
    saved = while_open(
        lambda: publish(article, cast.edgar, version=1),
        lambda: save(article, newer, 1, cast.wanda),
    )
    assert (saved.version, saved.standing, saved.has_unpublished_changes) == (2, "live", True)
    assert PublishedArticle.objects.get().headline == "Harbour wall to close"


def test_a_tag_made_by_two_is_one(cast: Cast) -> None:
    tag = while_open(lambda: add_tag("Boats", cast.edgar), lambda: add_tag("Boats", cast.petra))
    assert Tag.objects.get(name="Boats") == tag


def test_two_stories_that_take_one_empty_slot_both_stand_on_the_page(cast: Cast) -> None:
    one = make_article(cast.wanda, document(cast.harbour, cast.ann))
    two = make_article(cast.wanda, document(cast.harbour, cast.ben, headline="The second"))
    live = while_open(
        lambda: publish(one, cast.edgar, version=1, place="lead"),
        lambda: publish(two, cast.petra, version=1, place="lead"),
    )
    assert isinstance(live, PublishedArticle)
    assert pinned() == {"lead": two.public_id, "pick-1": one.public_id}


def test_a_save_that_waited_for_a_take_over_is_refused(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    heard(article, cast.wanda, "w", writing=True)
    typed = document(cast.harbour, cast.ann, headline="Too late")
    refused = while_open(
        lambda: take_over(article, cast.edgar, "e"),
        lambda: save_together(article, typed, 1, cast.wanda, tab="w"),
    )
    assert isinstance(refused, TakenOver)
    assert article.revisions.count() == 1
