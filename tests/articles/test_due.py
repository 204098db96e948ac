"""At its minute an appointment is kept once; what cannot be kept is told and tried again."""

import datetime as dt
from itertools import pairwise

import pytest
from django.utils import timezone

from articles.desk.due import run_due
from articles.desk.holding import lift_legal_note, set_legal_note
from articles.desk.publishing import publish
from articles.desk.scheduling import schedule_publication, schedule_unpublication
from articles.desk.writing import save
from articles.models import Article, Publication, PublishedArticle, Schedule
from articles.models.schedule import ScheduleState
from newsroom.accounts.models import AuditEntry, Notice, RoleGrant
from newsroom.editions.number import current
from tests.cast import Cast
from tests.factories import document, make_article, make_live

from .clock import Clock
from .clock import clock as clock

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def scheduled(cast: Cast, clock: Clock) -> Schedule:
    draft = make_article(cast.wanda, document(cast.harbour, cast.ann))
    return schedule_publication(draft, cast.edgar, version=1, at=clock.now() + HOUR)


def test_nothing_happens_before_its_minute(scheduled: Schedule, clock: Clock) -> None:
    clock.on(minutes=59)
    assert run_due() == 0
    assert not PublishedArticle.objects.exists()


def test_with_nothing_due_a_look_is_one_query(
    scheduled: Schedule, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        run_due()


def test_it_goes_out_once_with_the_minute_as_its_time(scheduled: Schedule, clock: Clock) -> None:
    before = current()
    clock.on(hours=1, seconds=1)
    assert (run_due(), run_due()) == (1, 0)
    live = PublishedArticle.objects.get()
    article = Article.objects.get()
    assert live.first_published_at == scheduled.due_at and live.path == scheduled.reserved
    assert (article.standing, article.stage, article.scheduled_for) == ("live", "draft", None)
    assert current() == before + 1 and Publication.objects.count() == 1
    entry = AuditEntry.objects.get(action="article.publish")
    assert entry.user is None and entry.detail["scheduled_by"] == "edgar@news.example"


def test_a_late_one_shows_when_it_really_came_out(scheduled: Schedule, clock: Clock) -> None:
    now = clock.on(hours=4)
    run_due()
    assert PublishedArticle.objects.get().first_published_at >= now


def test_it_goes_out_though_whoever_set_it_lost_the_right(
    cast: Cast, scheduled: Schedule, clock: Clock
) -> None:
    RoleGrant.objects.filter(user=cast.edgar).delete()
    clock.on(hours=2)
    assert run_due() == 1 and PublishedArticle.objects.exists()


def test_changes_of_a_live_story_go_out_as_an_update(cast: Cast, clock: Clock) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Wall closed"), 1, cast.edgar)
    at = clock.now() + HOUR
    schedule_publication(article, cast.edgar, version=2, at=at, update=True, note="It is shut.")
    assert PublishedArticle.objects.get().headline == live.headline
    clock.on(hours=1, seconds=1)
    run_due()
    now = PublishedArticle.objects.get()
    assert (now.headline, now.updated_at, now.update_note) == ("Wall closed", at, "It is shut.")


def test_a_fix_just_after_the_minute_keeps_the_spans_in_order(cast: Cast, clock: Clock) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Two"), 1, cast.edgar)
    schedule_publication(article, cast.edgar, version=2, at=clock.now() + HOUR)
    clock.on(hours=1, seconds=1)
    publish(article, cast.edgar, version=1, update=True)
    run_due()
    spans = list(Publication.objects.order_by("began_at", "id"))
    assert [one.revision.number for one in spans] == [1, 1, 2]
    assert all(a.ended_at == b.began_at for a, b in pairwise(spans))


def test_a_story_comes_out_and_goes_off_again(
    cast: Cast, scheduled: Schedule, clock: Clock
) -> None:
    article = Article.objects.get()
    at = clock.now() + 2 * HOUR
    schedule_unpublication(article, cast.edgar, at=at, reason="The offer is over.")
    clock.on(hours=1, seconds=1)
    run_due()
    assert PublishedArticle.objects.exists()
    clock.on(hours=1)
    run_due()
    article.refresh_from_db()
    assert not PublishedArticle.objects.exists() and article.standing == "unpublished"
    notice = Notice.objects.get(user=cast.petra)
    assert "Unpublished as scheduled by Edgar" in notice.text and "offer is over" in notice.detail


def test_one_that_cannot_be_kept_is_told_once_and_tried_again(
    cast: Cast, scheduled: Schedule, clock: Clock
) -> None:
    set_legal_note(scheduled.article, cast.edgar, "Counsel reads it.")
    clock.on(hours=1, seconds=1)
    assert (run_due(), run_due()) == (1, 0)
    scheduled.refresh_from_db()
    assert scheduled.state == ScheduleState.WAITING and "Counsel" in scheduled.error
    assert not PublishedArticle.objects.exists()
    for person in (cast.edgar, cast.wanda, cast.petra):
        assert "Not done" in Notice.objects.get(user=person).text
    clock.on(seconds=6)
    assert run_due() == 1
    assert Notice.objects.filter(user=cast.petra).count() == 1
    lift_legal_note(scheduled.article, cast.petra, "Read.")
    clock.on(minutes=2)
    run_due()
    scheduled.refresh_from_db()
    assert (scheduled.state, scheduled.error) == (ScheduleState.DONE, "")
    assert PublishedArticle.objects.exists()


def test_after_a_day_it_is_given_up_and_told(cast: Cast, scheduled: Schedule, clock: Clock) -> None:
    set_legal_note(scheduled.article, cast.edgar, "Counsel reads it.")
    clock.on(hours=1, seconds=1)
    run_due()
    clock.on(hours=25)
    run_due()
    scheduled.refresh_from_db()
    article = Article.objects.get()
    assert scheduled.state == ScheduleState.FAILED
    assert (article.stage, article.scheduled_for) == ("approved", None)
    assert "Given up" in Notice.objects.filter(user=cast.petra).first().text  # type: ignore[union-attr]
    clock.on(hours=1)
    assert run_due() == 0


def test_an_error_of_the_software_is_told_and_tried_again(
    scheduled: Schedule, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object) -> None:
        raise KeyError("oops")

    with monkeypatch.context() as patch:
        patch.setattr("articles.desk.due.go_live", fails)
        clock.on(hours=1, seconds=1)
        run_due()
    scheduled.refresh_from_db()
    assert scheduled.state == ScheduleState.WAITING and scheduled.error
    assert not AuditEntry.objects.filter(action="article.publish").exists()
    clock.on(seconds=6)
    run_due()
    assert PublishedArticle.objects.exists()


def test_a_place_that_is_gone_keeps_no_story_from_its_minute(cast: Cast, clock: Clock) -> None:
    draft = make_article(cast.wanda, document(cast.harbour, cast.ann))
    at = timezone.now() + HOUR
    schedule_publication(draft, cast.edgar, version=1, at=at, place="nowhere:9")
    clock.on(hours=1, seconds=1)
    run_due()
    assert PublishedArticle.objects.exists()
    assert "not placed" in Notice.objects.get(user=cast.edgar).text
