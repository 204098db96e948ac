"""A login is an e-mail address, whatever its case."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from newsroom.accounts.models import RoleGrant, User
from newsroom.accounts.roles import Role
from tests.factories import PASSWORD, make_user

LOGIN = "/admin/login/"


def log_in(client: Client, email: str, password: str = PASSWORD) -> int:
    return client.post(LOGIN, {"username": email, "password": password}).status_code


@pytest.mark.parametrize(
    "email", ["wanda@news.example", "WANDA@News.Example", "  wanda@news.example "]
)
def test_one_logs_in_by_address_in_any_case(client: Client, db: None, email: str) -> None:
    make_user("wanda", Role.WRITER)
    assert log_in(client, email) == 302
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("password", ["", "wrong", PASSWORD.upper(), PASSWORD + " x"])
def test_a_wrong_password_is_refused(client: Client, db: None, password: str) -> None:
    make_user("wanda", Role.WRITER)
    assert log_in(client, "wanda@news.example", password) == 200
    assert client.get("/admin/").status_code == 302


def test_an_address_that_nobody_has_is_refused_alike(client: Client, db: None) -> None:
    make_user("wanda", Role.WRITER)
    known = client.post(LOGIN, {"username": "wanda@news.example", "password": "wrong"})
    unknown = client.post(LOGIN, {"username": "nobody@news.example", "password": "wrong"})
    assert known.context["form"].non_field_errors() == unknown.context["form"].non_field_errors()


def test_a_closed_login_is_refused(client: Client, db: None) -> None:
    wanda = make_user("wanda", Role.WRITER)
    User.objects.filter(pk=wanda.pk).update(is_active=False)
    assert log_in(client, wanda.email) == 200


def test_closing_a_login_ends_its_session(client: Client, db: None) -> None:
    wanda = make_user("wanda", Role.WRITER)
    log_in(client, wanda.email)
    User.objects.filter(pk=wanda.pk).update(is_active=False)
    assert client.get("/admin/").status_code == 302


def test_a_login_without_a_role_does_not_get_in(client: Client, db: None) -> None:
    make_user("nobody")
    log_in(client, "nobody@news.example")
    assert client.get("/admin/").status_code == 302


def test_a_role_that_is_taken_back_shuts_the_desk(client: Client, db: None) -> None:
    wanda = make_user("wanda", Role.WRITER)
    log_in(client, wanda.email)
    RoleGrant.objects.all().delete()
    assert client.get("/admin/").status_code == 302


def test_a_login_without_a_password_cannot_be_used(client: Client, db: None) -> None:
    User.objects.create_user("new@news.example", None, roles=(Role.WRITER,))
    assert log_in(client, "new@news.example", "") == 200


@pytest.mark.parametrize("twin", ["wanda@news.example", "Wanda@News.Example"])
def test_an_address_is_unique_whatever_the_case(db: None, twin: str) -> None:
    make_user("wanda")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user(twin, PASSWORD)


def test_a_login_needs_an_address(db: None) -> None:
    with pytest.raises(ValueError, match="e-mail"):
        User.objects.create_user("")


def test_createsuperuser_makes_an_administrator(db: None) -> None:
    ada = User.objects.create_superuser("ada@news.example", PASSWORD)
    assert ada.roles == {Role.ADMINISTRATOR}


def test_a_role_is_held_once_and_is_a_known_one(db: None) -> None:
    wanda = make_user("wanda", Role.WRITER)
    for role in ("writer", "emperor"):
        with pytest.raises(IntegrityError), transaction.atomic():
            RoleGrant.objects.create(user=wanda, role=role)


def test_the_session_is_the_desk_s_alone(client: Client, db: None) -> None:
    make_user("wanda", Role.WRITER)
    log_in(client, "wanda@news.example")
    cookie = client.cookies["newsroom_desk"]
    assert cookie["path"] == "/admin/" and cookie["httponly"]
