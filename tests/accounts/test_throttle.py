"""Ten wrong passwords close one account to one address, and nothing else."""

from typing import Any

from django.test import Client

from newsroom.accounts.roles import Role
from tests.factories import PASSWORD, make_user

LIMIT = 10
HERE, THERE = "192.0.2.1", "192.0.2.2"
WANDA, EDGAR = "wanda@news.example", "edgar@news.example"


def attempt(email: str, password: str, address: str, **more: Any) -> int:
    values = {"username": email, "password": password}
    return Client().post("/admin/login/", values, REMOTE_ADDR=address, **more).status_code


def close(email: str, address: str) -> None:
    answers = [attempt(email, "wrong", address) for _ in range(LIMIT)]
    assert answers == [200] * (LIMIT - 1) + [429]


def people() -> None:
    make_user("wanda", Role.WRITER)
    make_user("edgar", Role.EDITOR)


def test_after_ten_wrong_ones_the_right_password_is_refused_too(db: None) -> None:
    people()
    close(WANDA, HERE)
    assert attempt(WANDA, PASSWORD, HERE) == 429


def test_nine_wrong_ones_close_nothing(db: None) -> None:
    people()
    for _ in range(LIMIT - 1):
        attempt(WANDA, "wrong", HERE)
    assert attempt(WANDA, PASSWORD, HERE) == 302


def test_a_right_one_begins_the_count_anew(db: None) -> None:
    people()
    for _round in range(2):
        for _ in range(LIMIT - 1):
            assert attempt(WANDA, "wrong", HERE) == 200
        assert attempt(WANDA, PASSWORD, HERE) == 302


def test_another_account_from_the_same_address_may_still_try(db: None) -> None:
    people()
    close(WANDA, HERE)
    assert attempt(EDGAR, "wrong", HERE) == 200
    assert attempt(EDGAR, PASSWORD, HERE) == 302


def test_the_same_account_from_another_address_may_still_try(db: None) -> None:
    people()
    close(WANDA, HERE)
    assert attempt(WANDA, "wrong", THERE) == 200
    assert attempt(WANDA, PASSWORD, THERE) == 302


def test_another_spelling_of_the_address_is_the_same_account(db: None) -> None:
    people()
    for number in range(LIMIT):
        attempt(WANDA if number % 2 else f" {WANDA.upper()} ", "wrong", HERE)
    assert attempt(WANDA, PASSWORD, HERE) == 429


def test_a_header_does_not_make_another_address(db: None) -> None:
    people()
    for number in range(LIMIT):
        attempt(WANDA, "wrong", HERE, HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")
    assert attempt(WANDA, PASSWORD, HERE, HTTP_X_FORWARDED_FOR="198.51.100.99") == 429


def test_the_refusal_is_a_page_that_says_for_how_long(db: None) -> None:
    people()
    close(WANDA, HERE)
    page = Client().post(
        "/admin/login/", {"username": WANDA, "password": PASSWORD}, REMOTE_ADDR=HERE
    )
    assert "15 minutes" in page.content.decode()
