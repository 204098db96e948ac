"""A legal note and an embargo hold a story back; who lifts them says why."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.desk.holding import lift_embargo, lift_legal_note, set_embargo, set_legal_note
from articles.desk.publishing import publish
from articles.desk.refusals import PublishBlocked, WrongState
from articles.models import Article, PublishedArticle
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast
from tests.factories import document, make_article

from .forms import address, signed_in

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def draft(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def test_nothing_goes_out_while_a_legal_note_stands(cast: Cast, draft: Article) -> None:
    set_legal_note(draft, cast.edgar, " Counsel  reads it. ")
    with pytest.raises(PublishBlocked, match="Counsel reads it"):
        publish(draft, cast.edgar, version=1, override_reason="Breaking.")
    assert not PublishedArticle.objects.exists()
    lift_legal_note(draft, cast.petra, "Read.")
    assert publish(draft, cast.edgar, version=1).pk


def test_a_publisher_passes_a_legal_note_with_a_reason(cast: Cast, draft: Article) -> None:
    set_legal_note(draft, cast.edgar, "Counsel reads it.")
    assert publish(draft, cast.petra, version=1, override_reason="Counsel called.").pk
    overridden = AuditEntry.objects.get(action="article.publish").detail["overridden"]
    assert overridden == ["Held by a legal note: Counsel reads it."]


def test_each_step_leaves_one_audit_row(cast: Cast, draft: Article) -> None:
    AuditEntry.objects.all().delete()
    set_legal_note(draft, cast.edgar, "Counsel reads it.")
    set_legal_note(draft, cast.edgar, "Counsel reads it.")
    lift_legal_note(draft, cast.petra, " Read. ")
    set_embargo(draft, cast.edgar, timezone.now() + HOUR, "The ministry")
    lift_embargo(draft, cast.petra, "They lifted it.")
    rows = AuditEntry.objects.order_by("id")
    assert [row.action for row in rows] == [
        "article.hold", "article.lift_legal", "article.hold", "article.lift_embargo",
    ]  # fmt: skip
    assert rows[1].detail == {"was": "Counsel reads it.", "reason": "Read."}


def test_an_editor_lifts_neither(cast: Cast, draft: Article) -> None:
    set_legal_note(draft, cast.edgar, "Counsel reads it.")
    until = timezone.now() + 2 * HOUR
    set_embargo(draft, cast.edgar, until, "")
    with pytest.raises(NotAllowed):
        lift_legal_note(draft, cast.edgar, "Please.")
    with pytest.raises(NotAllowed):
        lift_embargo(draft, cast.edgar, "Please.")
    with pytest.raises(NotAllowed):
        set_embargo(draft, cast.edgar, until - HOUR, "")
    set_embargo(draft, cast.edgar, until + HOUR, "")


def test_a_writer_sets_neither(cast: Cast, draft: Article) -> None:
    with pytest.raises(NotAllowed):
        set_legal_note(draft, cast.wanda, "No.")
    with pytest.raises(NotAllowed):
        set_embargo(draft, cast.wanda, timezone.now() + HOUR, "")


@pytest.mark.parametrize("note", ["", "  ", "x" * 501])
def test_a_note_says_something_and_fits(cast: Cast, draft: Article, note: str) -> None:
    with pytest.raises(WrongState):
        set_legal_note(draft, cast.edgar, note)


def test_an_embargo_ends_in_the_future_and_is_lifted_with_a_reason(
    cast: Cast, draft: Article
) -> None:
    with pytest.raises(WrongState):
        set_embargo(draft, cast.edgar, timezone.now() - HOUR, "")
    with pytest.raises(WrongState):
        lift_embargo(draft, cast.petra, "None stands.")
    set_embargo(draft, cast.edgar, timezone.now() + HOUR, "")
    with pytest.raises(WrongState):
        lift_embargo(draft, cast.petra, " ")


def ask(client: Client, article: Article, **fields: str) -> Any:
    return client.post(address(article, "hold"), fields, headers={"accept": "application/json"})


def test_the_form_holds_and_shows_it(client: Client, cast: Cast, draft: Article) -> None:
    answer = ask(signed_in(client, cast.edgar), draft, hold="set-legal", legal_note="Wait.")
    assert answer.status_code == 200
    assert "Wait." in answer.json()["parts"]["held"]
    page = client.get(address(draft)).content.decode()
    assert "Nothing is published while it stands." in page and "A Publisher may lift it." in page


def test_an_embargo_is_typed_in_the_newsroom_s_clock(
    client: Client, cast: Cast, draft: Article
) -> None:
    signed_in(client, cast.edgar)
    ask(client, draft, hold="set-embargo", embargo_until="2099-07-01T09:30", embargo_source="A")
    draft.refresh_from_db()
    assert draft.embargo_until == dt.datetime(2099, 7, 1, 8, 30, tzinfo=dt.UTC)
    assert draft.embargo_source == "A"


def test_times_of_the_nights_when_the_clocks_change(
    client: Client, cast: Cast, draft: Article
) -> None:
    signed_in(client, cast.edgar)
    gap = ask(client, draft, hold="set-embargo", embargo_until="2027-03-28T01:30")
    assert gap.status_code == 409 and "does not exist" in gap.json()["error"]
    twice = ask(client, draft, hold="set-embargo", embargo_until="2027-10-31T01:30")
    assert twice.status_code == 409 and twice.json()["ask"] == "which"
    ask(client, draft, hold="set-embargo", embargo_until="2027-10-31T01:30", embargo_which="second")
    draft.refresh_from_db()
    assert draft.embargo_until == dt.datetime(2027, 10, 31, 1, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("typed", ["", "tomorrow", "2027-13-01T00:00"])
def test_what_is_no_time_is_refused(client: Client, cast: Cast, draft: Article, typed: str) -> None:
    answer = ask(signed_in(client, cast.edgar), draft, hold="set-embargo", embargo_until=typed)
    assert answer.status_code == 409


def test_without_scripts_it_goes_back_to_the_form(
    client: Client, cast: Cast, draft: Article
) -> None:
    signed_in(client, cast.edgar)
    answer = client.post(address(draft, "hold"), {"hold": "set-legal", "legal_note": "Wait."})
    assert answer.status_code == 302 and answer["Location"] == address(draft)
    assert signed_in(client, cast.wanda).post(address(draft, "hold"), {}).status_code == 403
