"""Logging in again in place: the same person, throttled, with a token that works."""

from typing import Any

from django.conf import settings
from django.test import Client

from tests.cast import Cast
from tests.factories import PASSWORD

ADDRESS = "/admin/sign-in/"
JSON = {"accept": "application/json"}


def attempt(client: Client, email: str, password: str, expected: int) -> Any:
    values = {"username": email, "password": password, "expected": str(expected)}
    return client.post(ADDRESS, values, headers=JSON)


def test_the_same_person_is_signed_in_again(client: Client, cast: Cast) -> None:
    answer = attempt(client, cast.wanda.email, PASSWORD, cast.wanda.pk)
    assert answer.status_code == 200 and answer.json()["token"]
    assert client.get("/admin/").status_code == 200


def test_somebody_else_is_not(client: Client, cast: Cast) -> None:
    answer = attempt(client, cast.edgar.email, PASSWORD, cast.wanda.pk)
    assert answer.status_code == 409 and "Edgar" in answer.json()["error"]
    assert client.get("/admin/").status_code == 302


def test_a_wrong_password_tells_nothing_and_counts(client: Client, cast: Cast) -> None:
    for _try in range(settings.AXES_FAILURE_LIMIT - 1):
        assert attempt(client, cast.wanda.email, "wrong", cast.wanda.pk).status_code == 403
    locked = attempt(client, cast.wanda.email, "wrong", cast.wanda.pk)
    assert locked.status_code == 429 and "15 minutes" in locked.json()["error"]
    assert attempt(client, cast.wanda.email, PASSWORD, cast.wanda.pk).status_code == 429


def test_a_closed_login_stays_closed(client: Client, cast: Cast) -> None:
    cast.wanda.is_active = False
    cast.wanda.save()
    assert attempt(client, cast.wanda.email, PASSWORD, cast.wanda.pk).status_code == 403


def test_it_needs_a_token_and_gives_one(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    assert attempt(client, cast.wanda.email, PASSWORD, cast.wanda.pk).status_code == 401
    token = client.get(ADDRESS, headers=JSON).json()["token"]
    values = {"username": cast.wanda.email, "password": PASSWORD, "expected": cast.wanda.pk}
    answer = client.post(ADDRESS, {**values, "csrfmiddlewaretoken": token}, headers=JSON)
    assert answer.status_code == 200


def test_a_script_with_an_old_token_gets_a_new_one_while_it_is_signed_in(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.wanda, "newsroom.accounts.signing_in.EmailBackend")
    answer = client.post("/admin/articles/article/1/change/", {}, headers=JSON)
    assert answer.status_code == 403 and answer.json()["token"]
