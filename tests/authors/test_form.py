"""What the form of a profile asks, and of whom."""

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from authors.models import Author, AuthorLink
from authors.models.author import networks
from newsroom.accounts.roles import Role
from tests.factories import make_author, make_user

HERE = "/admin/authors/author/"


def _sign_in(client: Client, role: Role) -> None:
    client.force_login(make_user("p", role), "newsroom.accounts.signing_in.EmailBackend")


def _form(**more: Any) -> dict[str, Any]:
    values: dict[str, Any] = {"name": "Ann Carter", "slug": "ann-carter", "listed": "on"}
    for inline in ("links", "contact"):
        values |= {f"{inline}-TOTAL_FORMS": 0, f"{inline}-INITIAL_FORMS": 0}
    return values | more


def _link(network: str) -> dict[str, Any]:
    return {
        "links-TOTAL_FORMS": 1, "links-0-network": network, "links-0-order": 0,
        "links-0-url": "https://social.example/@ann",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("role", "asked"), [(Role.PROFILE_MANAGER, False), (Role.ADMINISTRATOR, True)]
)
def test_the_login_is_asked_of_those_who_may_look_logins_up(
    client: Client, db: None, role: Role, asked: bool
) -> None:
    ann = make_author("Ann Carter", user=make_user("ann"))
    _sign_in(client, role)
    for page in (f"{HERE}add/", f"{HERE}{ann.pk}/change/"):
        answer = client.get(page)
        assert ("user" in answer.context["adminform"].form.fields) is asked, page
    assert ("user" in client.get(HERE).context["cl"].list_display) is asked


@pytest.mark.parametrize("role", [Role.WRITER, Role.EDITOR, Role.PUBLISHER])
def test_and_shown_to_nobody_else(client: Client, db: None, role: Role) -> None:
    ann = make_author("Ann Carter", user=make_user("zebedee"))
    _sign_in(client, role)
    for page in (HERE, f"{HERE}{ann.pk}/change/"):
        assert "Zebedee" not in client.get(page).content.decode()


def test_a_save_without_the_field_keeps_the_login(client: Client, db: None) -> None:
    person = make_user("ann")
    ann = make_author("Ann Carter", user=person, former=True)
    _sign_in(client, Role.PROFILE_MANAGER)
    values = _form(job_title="Editor", user="", former="")
    assert client.post(f"{HERE}{ann.pk}/change/", values).status_code == 302
    ann.refresh_from_db()
    assert (ann.job_title, ann.user, ann.former) == ("Editor", person, True)


def test_former_is_asked_nowhere(client: Client, db: None) -> None:
    ann = make_author("Ann Carter")
    _sign_in(client, Role.ADMINISTRATOR)
    for page in (HERE, f"{HERE}add/", f"{HERE}{ann.pk}/change/"):
        assert "former" not in client.get(page).content.decode().lower(), page


def test_the_slug_of_the_list_s_further_pages_is_refused(client: Client, db: None) -> None:
    _sign_in(client, Role.PROFILE_MANAGER)
    answer = client.post(f"{HERE}add/", _form(slug="older"))
    assert set(answer.context["adminform"].form.errors) == {"slug"}
    assert not Author.objects.exists()


@pytest.mark.parametrize("network", [name for name, _label in networks()])
def test_a_link_names_its_network(client: Client, db: None, network: str) -> None:
    _sign_in(client, Role.PROFILE_MANAGER)
    assert client.post(f"{HERE}add/", _form(**_link(network))).status_code == 302
    assert AuthorLink.objects.get().network == network


def test_a_network_without_an_icon_is_refused(client: Client, db: None) -> None:
    _sign_in(client, Role.PROFILE_MANAGER)
    assert client.post(f"{HERE}add/", _form(**_link("Mastodon"))).status_code == 200
    assert not AuthorLink.objects.exists()


def test_what_was_typed_before_is_read_once(db: None) -> None:
    ann = make_author("Ann Carter")
    for typed in ("Mastodon ", "x", "My own page"):
        AuthorLink.objects.create(author=ann, network=typed, url="https://social.example/")
    migration = import_module("authors.migrations.0002_page_the_list_and_name_networks")
    migration.name_networks(apps, SimpleNamespace(connection=connection))
    assert [link.network for link in ann.links.all()] == ["mastodon", "x", "website"]
