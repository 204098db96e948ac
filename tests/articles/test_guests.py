"""A guest author is made in place, once, and has no page."""

import pytest
from django.test import Client

from articles.desk.guests import KnownAuthor, add_guest
from articles.desk.refusals import InvalidDocument
from articles.models import UrlHistory
from authors.models import Author
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import make_author, make_user

from .forms import signed_in

ADDRESS = "/admin/articles/article/authors/"


def test_a_guest_is_not_listed_and_is_audited(cast: Cast) -> None:
    guest = add_guest("  Ida   Merrow\x00 ", cast.edgar)
    assert (guest.name, guest.slug, guest.listed, guest.former) == (
        "Ida Merrow", "ida-merrow", False, False,
    )  # fmt: skip
    entry = AuditEntry.objects.get(action="author.add_guest")
    assert (entry.user, entry.target_id) == (cast.edgar, str(guest.pk))


def test_a_writer_adds_no_guest_and_a_profile_manager_does(cast: Cast) -> None:
    with pytest.raises(NotAllowed, match=r"author\.add_guest"):
        add_guest("Ida Merrow", cast.wanda)
    add_guest("Ida Merrow", make_user("mina", Role.PROFILE_MANAGER))
    assert Author.objects.filter(name="Ida Merrow").count() == 1


@pytest.mark.parametrize("name", ["ann carter", "ANN  CARTER", "Ánn Càrter"])
def test_who_is_there_is_offered_instead(cast: Cast, name: str) -> None:
    with pytest.raises(KnownAuthor) as known:
        add_guest(name, cast.edgar)
    assert known.value.author == cast.ann
    assert not AuditEntry.objects.filter(action="author.add_guest").exists()


@pytest.mark.parametrize("name", ["", " ", "\x00", "1234", "x" * 151])
def test_a_name_has_letters_and_fits(cast: Cast, name: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        add_guest(name, cast.edgar)
    assert list(refused.value.errors) == ["bylines"]


def test_an_address_that_leads_elsewhere_is_not_taken(cast: Cast) -> None:
    make_author("Ida-Merrow!")
    UrlHistory.objects.create(
        path="/authors/ida-merrow-2/", target=UrlHistory.Target.AUTHOR, target_key=str(cast.ann.pk)
    )
    Author.objects.filter(slug="ida-merrow").update(name="Somebody Else")
    assert add_guest("Ida Merrow", cast.edgar).slug == "ida-merrow-3"
    assert add_guest("Older", cast.edgar).slug == "older-2"


def test_the_form_gets_the_guest_or_the_one_who_is_there(client: Client, cast: Cast) -> None:
    signed_in(client, cast.edgar)
    made = client.post(ADDRESS, {"name": "Ida Merrow"})
    assert made.status_code == 201
    assert made.json()["item"]["name"] == "Ida Merrow"
    again = client.post(ADDRESS, {"name": "ida merrow"})
    assert again.status_code == 409
    assert again.json()["existing"]["id"] == made.json()["item"]["id"]
    assert "Ida Merrow" in again.json()["error"]


def test_a_former_author_is_named_and_not_offered(client: Client, cast: Cast) -> None:
    make_author("Old Carter", former=True)
    answer = signed_in(client, cast.edgar).post(ADDRESS, {"name": "Old Carter"})
    assert answer.status_code == 409 and answer.json()["existing"] is None
    assert "former" in answer.json()["error"]


def test_a_writer_is_told_who_adds_guests(client: Client, cast: Cast) -> None:
    answer = signed_in(client, cast.wanda).post(ADDRESS, {"name": "Ida Merrow"})
    assert answer.status_code == 403 and "editors" in answer.json()["error"]
