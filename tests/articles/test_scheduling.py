"""An appointment names a revision and a minute, and ends when the text changes."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from articles.desk.deleting import delete_draft
from articles.desk.holding import set_embargo
from articles.desk.publishing import publish, unpublish
from articles.desk.refusals import PublishBlocked, WrongState
from articles.desk.scheduling import schedule_publication, schedule_unpublication, unschedule
from articles.desk.stages import move
from articles.desk.writing import save
from articles.models import Article, Schedule, UrlHistory
from articles.models.schedule import ScheduledAction, ScheduleState
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_live

HOUR = dt.timedelta(hours=1)
PUBLISH, UNPUBLISH = ScheduledAction.PUBLISH, ScheduledAction.UNPUBLISH


@pytest.fixture
def draft(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def in_hours(hours: float) -> dt.datetime:
    return timezone.now() + hours * HOUR


def test_it_names_the_revision_and_the_minute(cast: Cast, draft: Article) -> None:
    at = in_hours(2)
    one = schedule_publication(draft, cast.edgar, version=1, at=at)
    draft.refresh_from_db()
    assert (draft.stage, draft.scheduled_for) == ("scheduled", at)
    assert one.revision == draft.approved_revision and one.state == ScheduleState.WAITING
    entry = AuditEntry.objects.get(action="article.schedule")
    assert entry.detail["due"] == at.isoformat()
    assert entry.detail["skipped"] == ["review", "approval"]


def test_the_address_is_kept_and_readers_get_nothing_there(
    client: Client, cast: Cast, draft: Article
) -> None:
    one = schedule_publication(draft, cast.edgar, version=1, at=in_hours(2))
    assert UrlHistory.objects.filter(path=one.reserved).exists()
    there, unknown = client.get(one.reserved), client.get(one.reserved.replace("wall", "well"))
    assert (there.status_code, there.content) == (404, unknown.content)
    assert {**there.headers} == {**unknown.headers}
    _other, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    if timezone.localtime(in_hours(2)).month == timezone.localtime().month:
        assert live.path == one.reserved.replace("close/", "close-2/")


def test_a_save_ends_it_and_frees_the_address(cast: Cast, draft: Article) -> None:
    one = schedule_publication(draft, cast.edgar, version=1, at=in_hours(2))
    save(draft, document(cast.harbour, cast.ann, headline="Another"), 1, cast.wanda)
    one.refresh_from_db()
    draft.refresh_from_db()
    assert (one.state, draft.stage, draft.scheduled_for) == ("cancelled", "draft", None)
    assert not UrlHistory.objects.filter(path=one.reserved).exists()


def test_a_request_for_changes_ends_it(cast: Cast, draft: Article) -> None:
    one = schedule_publication(draft, cast.edgar, version=1, at=in_hours(2))
    move(draft, "return", cast.edgar, version=1, reason="Not yet.")
    one.refresh_from_db()
    assert one.state == ScheduleState.CANCELLED


def test_a_new_minute_replaces_the_old_one(cast: Cast, draft: Article) -> None:
    old = schedule_publication(draft, cast.edgar, version=1, at=in_hours(2))
    new = schedule_publication(draft, cast.edgar, version=1, at=in_hours(3))
    old.refresh_from_db()
    assert (old.state, new.state) == (ScheduleState.CANCELLED, ScheduleState.WAITING)
    assert AuditEntry.objects.filter(action="article.schedule").first().detail["was"]  # type: ignore[union-attr]
    assert UrlHistory.objects.filter(path=new.reserved).exists()


def test_taken_off_the_schedule_it_is_approved_as_it_is(cast: Cast, draft: Article) -> None:
    one = schedule_publication(draft, cast.edgar, version=1, at=in_hours(2))
    unschedule(draft, cast.edgar, PUBLISH)
    draft.refresh_from_db()
    assert (draft.stage, draft.scheduled_for) == ("approved", None)
    assert not UrlHistory.objects.filter(path=one.reserved).exists()
    with pytest.raises(WrongState, match="Nothing is scheduled"):
        unschedule(draft, cast.edgar, PUBLISH)


def test_publishing_by_hand_ends_it(cast: Cast, draft: Article) -> None:
    one = schedule_publication(draft, cast.edgar, version=1, at=in_hours(2))
    publish(draft, cast.edgar, version=1)
    one.refresh_from_db()
    assert one.state == ScheduleState.CANCELLED


def test_what_comes_off_by_hand_does_not_come_back_by_the_clock(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Another"), 1, cast.edgar)
    schedule_publication(article, cast.edgar, version=2, at=in_hours(2))
    schedule_unpublication(article, cast.edgar, at=in_hours(3), reason="Over.")
    unpublish(article, cast.edgar, reason="It names the wrong man.")
    article.refresh_from_db()
    assert set(Schedule.objects.values_list("state", flat=True)) == {"cancelled"}
    assert article.stage == "approved"


def test_a_moved_address_of_a_live_story_is_kept_and_freed(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, slug="wall"), 1, cast.edgar)
    one = schedule_publication(article, cast.edgar, version=2, at=in_hours(2))
    assert one.reserved.endswith("/wall/")
    unschedule(article, cast.edgar, PUBLISH)
    assert list(UrlHistory.objects.values_list("path", flat=True)) == [live.path]


def test_an_embargo_that_ends_by_then_is_not_in_the_way(cast: Cast, draft: Article) -> None:
    set_embargo(draft, cast.edgar, in_hours(1), "The academy")
    with pytest.raises(PublishBlocked, match="The academy"):
        schedule_publication(draft, cast.edgar, version=1, at=in_hours(0.9))
    assert schedule_publication(draft, cast.edgar, version=1, at=in_hours(1.1)).pk


def test_passing_an_embargo_takes_the_right_and_a_reason(cast: Cast, draft: Article) -> None:
    set_embargo(draft, cast.edgar, in_hours(1), "The academy")
    at = in_hours(0.5)
    with pytest.raises(PublishBlocked):
        schedule_publication(draft, cast.edgar, version=1, at=at, override_reason="Out anyway.")
    with pytest.raises(PublishBlocked):
        schedule_publication(draft, cast.petra, version=1, at=at)
    one = schedule_publication(draft, cast.petra, version=1, at=at, override_reason="Broken.")
    assert "The academy" in one.passed[0]
    assert AuditEntry.objects.get(action="article.schedule").detail["override_reason"] == "Broken."


def test_a_picture_whose_rights_end_before_is_in_the_way(cast: Cast) -> None:
    image = make_image(rights_expire=timezone.localdate())  # type: ignore[arg-type]
    from articles.document import ImageEntry

    text = document(cast.harbour, cast.ann, lead=ImageEntry(image.pk))
    draft = make_article(cast.wanda, text)
    with pytest.raises(PublishBlocked, match="rights"):
        schedule_publication(draft, cast.edgar, version=1, at=in_hours(30))


@pytest.mark.parametrize("hours", [-1, 0, 24 * 366 * 6])
def test_a_minute_that_cannot_be_is_refused(cast: Cast, draft: Article, hours: float) -> None:
    with pytest.raises(WrongState):
        schedule_publication(draft, cast.edgar, version=1, at=in_hours(hours))
    assert not Schedule.objects.exists()


def test_a_text_changed_meanwhile_is_refused(cast: Cast, draft: Article) -> None:
    save(draft, document(cast.harbour, cast.ann, headline="Another"), 1, cast.wanda)
    with pytest.raises(WrongState, match="changed meanwhile"):
        schedule_publication(draft, cast.edgar, version=1, at=in_hours(1))


def test_a_writer_may_not(cast: Cast, draft: Article) -> None:
    with pytest.raises(NotAllowed):
        schedule_publication(draft, cast.wanda, version=1, at=in_hours(1))
    with pytest.raises(NotAllowed):
        schedule_unpublication(draft, cast.wanda, at=in_hours(1), reason="Over.")


def test_unpublishing_waits_only_for_what_is_or_will_be_live(cast: Cast, draft: Article) -> None:
    with pytest.raises(WrongState, match="not live"):
        schedule_unpublication(draft, cast.edgar, at=in_hours(3), reason="Over.")
    schedule_publication(draft, cast.edgar, version=1, at=in_hours(2))
    with pytest.raises(WrongState, match="not live"):
        schedule_unpublication(draft, cast.edgar, at=in_hours(1), reason="Over.")
    with pytest.raises(WrongState, match="Say why"):
        schedule_unpublication(draft, cast.edgar, at=in_hours(3), reason=" ")
    assert schedule_unpublication(draft, cast.edgar, at=in_hours(3), reason="Over.").pk


def test_a_scheduled_draft_can_be_deleted(cast: Cast, draft: Article) -> None:
    schedule_publication(draft, cast.edgar, version=1, at=in_hours(1))
    delete_draft(draft, cast.edgar)
    assert not UrlHistory.objects.exists() and not Schedule.objects.exists()
