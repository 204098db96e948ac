"""Who has an article open, who writes, and taking it over."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.desk.autosaving import keep, set_aside
from articles.desk.presence import GONE_AFTER, heard, left
from articles.desk.refusals import TakenOver
from articles.desk.saving_together import save_together
from articles.desk.taking_over import take_over
from articles.models import Article, Autosave, Presence
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast
from tests.factories import document, make_article

from .forms import address, posted, signed_in


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def ago(seconds: float, **which: Any) -> None:
    Presence.objects.filter(**which).update(seen_at=timezone.now() - dt.timedelta(seconds=seconds))


def test_each_sees_the_others_and_not_oneself(cast: Cast, article: Article) -> None:
    assert heard(article, cast.wanda, "w", writing=True).others == ()
    room = heard(article, cast.edgar, "e", writing=False)
    assert [(row.user, row.writing) for row in room.others] == [(cast.wanda, True)]
    assert Presence.objects.count() == 2


def test_whoever_was_not_heard_of_for_thirty_seconds_is_gone(cast: Cast, article: Article) -> None:
    heard(article, cast.wanda, "w", writing=True)
    ago(29, user=cast.wanda)
    assert len(heard(article, cast.edgar, "e", writing=False).others) == 1
    ago(GONE_AFTER.total_seconds() + 1, user=cast.wanda)
    assert heard(article, cast.edgar, "e", writing=False).others == ()


def test_forms_of_yesterday_are_swept_out(cast: Cast, article: Article) -> None:
    heard(article, cast.wanda, "w", writing=True)
    ago(25 * 3600, user=cast.wanda)
    heard(article, cast.edgar, "e", writing=False)
    assert Presence.objects.get().user == cast.edgar


def test_leaving_is_known_at_once(cast: Cast, article: Article) -> None:
    heard(article, cast.wanda, "w", writing=True)
    left(article, cast.edgar, "w")  # not theirs to close
    assert Presence.objects.count() == 1
    left(article, cast.wanda, "w")
    assert not Presence.objects.exists()


def test_a_heartbeat_costs_two_queries(
    cast: Cast, article: Article, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    heard(article, cast.wanda, "w", writing=True)
    heard(article, cast.edgar, "e", writing=True)
    with django_assert_num_queries(2):
        heard(article, cast.wanda, "w", writing=True)


def test_taking_over_closes_the_other_s_form_and_is_logged(cast: Cast, article: Article) -> None:
    heard(article, cast.wanda, "w", writing=True)
    heard(article, cast.edgar, "e", writing=False)
    assert take_over(article, cast.edgar, "e") == [cast.wanda]
    assert heard(article, cast.wanda, "w", writing=True).own.taken_over_by == cast.edgar
    assert heard(article, cast.edgar, "e", writing=True).own.taken_over_by is None
    entry = AuditEntry.objects.order_by("-id")[0]
    assert (entry.action, entry.user) == ("article.take_over", cast.edgar)
    assert entry.detail == {"taken_from": [cast.wanda.email]}


def test_it_can_be_taken_back(cast: Cast, article: Article) -> None:
    heard(article, cast.wanda, "w", writing=True)
    heard(article, cast.edgar, "e", writing=True)
    take_over(article, cast.edgar, "e")
    take_over(article, cast.wanda, "w")
    assert heard(article, cast.wanda, "w", writing=True).own.taken_over_by is None
    assert heard(article, cast.edgar, "e", writing=True).own.taken_over_by == cast.wanda
    assert AuditEntry.objects.filter(action="article.take_over").count() == 2


def test_loading_the_page_anew_is_no_way_round_it_while_the_colleague_is_there(
    cast: Cast, article: Article
) -> None:
    heard(article, cast.wanda, "w", writing=True)
    heard(article, cast.edgar, "e", writing=True)
    take_over(article, cast.edgar, "e")
    left(article, cast.wanda, "w")
    assert heard(article, cast.edgar, "e", writing=True).others == ()
    assert heard(article, cast.wanda, "anew", writing=False).own.taken_over_by == cast.edgar
    ago(60, user=cast.edgar)
    assert heard(article, cast.wanda, "later", writing=False).own.taken_over_by is None


def test_a_form_that_slept_learns_that_it_was_taken_over(cast: Cast, article: Article) -> None:
    heard(article, cast.wanda, "w", writing=True)
    take_over(article, cast.edgar, "e")
    ago(8 * 3600, user=cast.wanda)
    assert heard(article, cast.edgar, "e", writing=True).others == ()
    with pytest.raises(TakenOver):
        save_together(article, document(cast.harbour, cast.ann), 1, cast.wanda, tab="w")
    assert heard(article, cast.wanda, "w", writing=True).own.taken_over_by == cast.edgar


def test_a_form_that_slept_longer_than_anybody_looked_is_closed_too(
    cast: Cast, article: Article
) -> None:
    """The colleague came, saw nobody there, and took it over from a third."""
    heard(article, cast.wanda, "asleep", writing=True)
    ago(3600, user=cast.wanda)
    heard(article, cast.petra, "p", writing=True)
    heard(article, cast.edgar, "e", writing=True)
    assert take_over(article, cast.edgar, "e") == [cast.petra]
    with pytest.raises(TakenOver):
        save_together(article, document(cast.harbour, cast.ann), 1, cast.wanda, tab="asleep")


@pytest.mark.parametrize("tab", ["", "not heard of yet"])
def test_a_form_that_was_never_heard_of_is_no_way_round_it_while_the_colleague_is_there(
    cast: Cast, article: Article, tab: str
) -> None:
    typed = document(cast.harbour, cast.ann, headline="Too early")
    heard(article, cast.wanda, "w", writing=True)
    heard(article, cast.edgar, "e", writing=True)
    take_over(article, cast.edgar, "e")
    with pytest.raises(TakenOver):
        save_together(article, typed, 1, cast.wanda, tab=tab)
    ago(60, user=cast.edgar)
    assert save_together(article, typed, 1, cast.wanda, tab=tab).article.version == 2


def test_only_who_is_there_is_named_and_a_form_without_anybody_takes_nothing(
    cast: Cast, article: Article
) -> None:
    heard(article, cast.wanda, "w", writing=True)
    ago(60, user=cast.wanda)
    assert take_over(article, cast.edgar, "e") == []
    assert not AuditEntry.objects.filter(action="article.take_over").exists()
    # It sleeps, and would write when it wakes.
    assert Presence.objects.get(user=cast.wanda).taken_over_by == cast.edgar


def test_a_form_that_was_taken_over_cannot_save_until_it_is_taken_back(
    client: Client, cast: Cast, article: Article
) -> None:
    typed = document(cast.harbour, cast.ann, headline="Too late")
    heard(article, cast.wanda, "w", writing=True)
    heard(article, cast.edgar, "e", writing=True)
    take_over(article, cast.edgar, "e")
    with pytest.raises(TakenOver):
        save_together(article, typed, 1, cast.wanda, tab="w")
    values = posted(typed, 1, tab="w", action="save")
    answer = signed_in(client, cast.wanda).post(
        address(article), values, headers={"accept": "application/json"}
    )
    assert answer.status_code == 409
    assert "Edgar took this article over: nothing was saved" in answer.json()["refused"]
    assert not answer.json()["saved"] and article.revisions.count() == 1
    # It says that the text is kept, and it is; so is what is typed afterwards.
    assert Autosave.objects.get(tab="w").document["headline"] == "Too late"
    kept = client.post(address(article, "autosave"), values, headers={"accept": "application/json"})
    assert kept.json()["kept_at"]
    take_over(article, cast.wanda, "w")
    assert save_together(article, typed, 1, cast.wanda, tab="w").article.version == 2


def test_nobody_takes_over_what_they_may_not_edit(cast: Cast) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    with pytest.raises(NotAllowed):
        take_over(article, cast.wanda, "w")


def test_the_heartbeat_tells_in_words_and_versions(
    client: Client, cast: Cast, article: Article
) -> None:
    heard(article, cast.wanda, "w", writing=True)
    said = signed_in(client, cast.edgar).post(address(article, "presence"), {"tab": "e"}).json()
    assert (said["version"], said["saved_by"], said["taken_over"]) == (1, "Wanda", None)
    assert said["people"] == [{"name": "Wanda", "me": False, "writing": True}]
    said = client.post(address(article, "presence"), {"tab": "e", "take_over": "1"}).json()
    assert said["people"] == [{"name": "Wanda", "me": False, "writing": False}]
    client.post(address(article, "presence"), {"tab": "e", "left": "1"})
    assert not Presence.objects.filter(tab="e").exists()


def test_the_heartbeat_tells_whether_the_server_still_has_what_was_typed(
    client: Client, cast: Cast, article: Article
) -> None:
    for tab in ("mine", "open", "gone"):
        keep(article, cast.wanda, document(cast.harbour, cast.ann, headline=tab), 1, tab)
    signed_in(client, cast.wanda)
    client.post(address(article, "presence"), {"tab": "open"})
    said = client.post(address(article, "presence"), {"tab": "mine"}).json()
    assert said["kept_at"]
    assert {row["tab"]: row["open"] for row in said["kept"]} == {"open": True, "gone": False}
    set_aside(article, cast.wanda, Autosave.objects.get(tab="mine").pk, aside=True)
    assert client.post(address(article, "presence"), {"tab": "mine"}).json()["kept_at"] is None


def test_a_stranger_hears_nothing(client: Client, cast: Cast) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    answer = signed_in(client, cast.wanda).post(address(article, "presence"), {"tab": "w"})
    assert answer.status_code == 403
    assert not Presence.objects.exists()
