"""The front page is arranged on one screen, by those who may."""

from typing import Any

import pytest
from django.test import Client

from articles.models import PublishedArticle
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.roles import Role
from newsroom.editions.number import current
from newsroom.frontpage.models import FrontPageSlot
from tests.cast import Cast
from tests.factories import document, make_live, make_user

HERE = "/admin/frontpage/frontpageslot/"


@pytest.fixture
def live(cast: Cast) -> list[PublishedArticle]:
    return [
        make_live(cast.edgar, document(cast.harbour, cast.ann, headline=f"Story {number}"))[1]
        for number in range(3)
    ]


def signed_in(client: Client, person: Any) -> Client:
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return client


def slots() -> dict[str, Any]:
    return dict(FrontPageSlot.objects.values_list("slot", "public_id"))


def test_picks_are_kept_audited_and_make_one_edition(
    client: Client, cast: Cast, live: list[PublishedArticle]
) -> None:
    signed_in(client, cast.edgar)
    assert client.get(HERE).status_code == 200
    edition = current()
    AuditEntry.objects.all().delete()
    picks = {"lead": str(live[1].public_id), "pick-1": str(live[0].public_id)}
    assert client.post(HERE, picks).status_code == 302
    assert slots() == {"lead": live[1].public_id, "pick-1": live[0].public_id}
    assert AuditEntry.objects.count() == 2 and current() == edition + 1


def test_two_stories_change_places(
    client: Client, cast: Cast, live: list[PublishedArticle]
) -> None:
    one, two = (str(article.public_id) for article in live[:2])
    signed_in(client, cast.edgar).post(HERE, {"lead": one, "pick-1": two})
    assert client.post(HERE, {"lead": two, "pick-1": one}).status_code == 302
    assert {slot: str(key) for slot, key in slots().items()} == {"lead": two, "pick-1": one}


def test_one_story_in_two_slots_is_refused(
    client: Client, cast: Cast, live: list[PublishedArticle]
) -> None:
    key = str(live[0].public_id)
    page = signed_in(client, cast.edgar).post(HERE, {"lead": key, "pick-1": key})
    assert page.status_code == 422 and slots() == {}


def test_a_story_that_is_not_live_is_not_offered(
    client: Client, cast: Cast, live: list[PublishedArticle]
) -> None:
    key = str(live[0].public_id)
    live[0].delete()
    page = signed_in(client, cast.edgar).post(HERE, {"lead": key})
    assert page.status_code == 422 and slots() == {}


def test_arranging_the_same_again_leaves_no_trace(
    client: Client, cast: Cast, live: list[PublishedArticle]
) -> None:
    picks = {"lead": str(live[0].public_id)}
    signed_in(client, cast.edgar).post(HERE, picks)
    before = (AuditEntry.objects.count(), current())
    client.post(HERE, picks)
    assert (AuditEntry.objects.count(), current()) == before


@pytest.mark.parametrize("role", [Role.WRITER, Role.PROFILE_MANAGER, Role.ADVERTISING])
def test_without_the_right_the_screen_is_closed(
    client: Client, cast: Cast, live: list[PublishedArticle], role: Role
) -> None:
    signed_in(client, make_user("person", role))
    assert client.get(HERE).status_code == 403
    assert client.post(HERE, {"lead": str(live[0].public_id)}).status_code == 403
    assert slots() == {}


def test_whoever_is_not_signed_in_is_sent_to_the_login(client: Client, db: None) -> None:
    assert client.post(HERE, {})["Location"].startswith("/admin/login/")
