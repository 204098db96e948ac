"""There is one masthead, and it can be read."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.masthead.models import Masthead, PolicyPage
from newsroom.masthead.models.masthead import (
    single_masthead,
    validate_on_dark,
    validate_on_light,
    validate_path,
)
from tests.factories import make_user

HERE = "/admin/masthead/masthead/"


@pytest.fixture
def ada(client: Client, db: None) -> User:
    person = make_user("ada", Role.ADMINISTRATOR)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return person


def form(**more: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "name": "The Tide", "language": "en-GB", "search_prompt": "What?",
        "accent": "#8a1c1c", "accent_dark": "#e58a7b",
    }  # fmt: skip
    for inline in ("links", "navigation"):
        values |= {f"{inline}-TOTAL_FORMS": 0, f"{inline}-INITIAL_FORMS": 0}
    return values | more


def test_a_second_masthead_is_refused(db: None) -> None:
    single_masthead(name="The Tide")
    with pytest.raises(IntegrityError), transaction.atomic():
        Masthead.objects.create(pk=2, name="The Ebb")
    assert single_masthead(name="Other").name == "The Tide"


def test_the_list_leads_to_the_one_masthead(client: Client, ada: User) -> None:
    answer = client.get(HERE)
    assert (answer.status_code, answer["Location"]) == (302, f"{HERE}1/change/")


def test_links_and_navigation_are_written_with_it(client: Client, ada: User) -> None:
    masthead = single_masthead(name="Newsroom")
    values = form(**{
        "links-TOTAL_FORMS": 1,
        "links-0-network": "mastodon",
        "links-0-label": "Mastodon",
        "links-0-url": "https://social.example/@tide",
        "links-0-order": 0,
        "navigation-TOTAL_FORMS": 1,
        "navigation-0-label": "Harbour",
        "navigation-0-path": "/harbour/",
        "navigation-0-order": 0,
    })  # fmt: skip
    assert client.post(f"{HERE}1/change/", values).status_code == 302
    masthead.refresh_from_db()
    assert masthead.name == "The Tide"
    assert masthead.links.get().url == "https://social.example/@tide"
    assert masthead.navigation.get().path == "/harbour/"
    home = client.get("/").content.decode()
    assert "The Tide" in home and 'href="/harbour/"' in home


def test_a_link_that_would_run_is_refused(client: Client, ada: User) -> None:
    masthead = single_masthead(name="Newsroom")
    values = form(**{
        "links-TOTAL_FORMS": 1, "links-0-network": "x", "links-0-label": "X",
        "links-0-url": "javascript:alert(1)", "links-0-order": 0,
    })  # fmt: skip
    assert client.post(f"{HERE}1/change/", values).status_code == 200
    assert not masthead.links.exists()


@pytest.mark.parametrize(
    "path", ["harbour/", "//evil.example/", "https://evil.example/", "/a?b", "/a#b", "/a b", "/\\e"]
)
def test_navigation_stays_on_the_site(path: str) -> None:
    with pytest.raises(ValidationError):
        validate_path(path)


@pytest.mark.parametrize("path", ["/", "/harbour/", "/2026/03/wall/"])
def test_a_path_of_the_site_passes(path: str) -> None:
    validate_path(path)


def test_accents_are_readable_on_the_paper() -> None:
    validate_on_light("#8a1c1c")
    validate_on_dark("#e58a7b")
    for check, colour in ((validate_on_light, "#e58a7b"), (validate_on_dark, "#8a1c1c")):
        with pytest.raises(ValidationError, match=r"4\.5"):
            check(colour)


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#8a1c1c;}", "8a1c1c"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(ValidationError):
        validate_on_light(colour)


def test_a_page_s_slug_is_its_own(db: None) -> None:
    PolicyPage.objects.create(slug="ethics", title="Ethics", body="<p>a</p>")
    with pytest.raises(IntegrityError), transaction.atomic():
        PolicyPage.objects.create(slug="ethics", title="Other", body="<p>a</p>")
