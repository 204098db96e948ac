"""A banner stands over every page from its minute to its minute, one at a time."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsroom.editions.number import advance
from newsroom.masthead.models import Banner
from tests.cast import Cast
from tests.reading.page_tree import parse

MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def shown(client: Client, db: None) -> Callable[..., list[str]]:
    """Return a function that gives the banners' texts on a page at a moment."""

    def reader(path: str = "/", at: dt.datetime | None = None) -> list[str]:
        with patch("newsroom.masthead.site.timezone.now", return_value=at or timezone.now()):
            page = parse(client.get(path).content.decode())
        return [banner.one("p").text for banner in page.all(".breaking")]

    return reader


def banner(
    text: str = "The bridge is closed", begins: int = -5, ends: int = 60, **more: Any
) -> Any:
    now = timezone.now()
    made = Banner.objects.create(
        text=text, starts_at=now + begins * MINUTE, ends_at=now + ends * MINUTE, **more
    )
    advance()
    return made


def test_it_stands_over_pages_of_every_kind(cast: Cast, shown: Callable[..., list[str]]) -> None:
    banner()
    for path in ("/", "/harbour/", "/newest/", "/search/?q=tide", "/corrections/", "/no-such/"):
        assert shown(path) == ["Breaking news The bridge is closed"], path


def test_it_comes_and_goes_by_the_clock_alone(shown: Callable[..., list[str]]) -> None:
    made = banner(begins=10, ends=20)
    for at, there in (
        (made.starts_at - MINUTE / 60, False), (made.starts_at, True),
        (made.ends_at - MINUTE / 60, True), (made.ends_at, False),
    ):  # fmt: skip
        assert bool(shown(at=at)) is there, at


def test_of_two_the_one_that_began_last_shows(shown: Callable[..., list[str]]) -> None:
    banner("First", begins=-20, ends=60)
    later = banner("Second", begins=-10, ends=30)
    assert shown() == ["Breaking news Second"]
    assert shown(at=later.ends_at) == ["Breaking news First"]


def test_its_link_leads_where_it_says(client: Client, db: None) -> None:
    made = banner(target="/newest/", level="live")
    page = parse(client.get("/").content.decode())
    assert page.one(".breaking").one("a").attrs["href"] == "/newest/"
    assert page.one(".breaking").attrs["aria-label"] == "Live"
    Banner.objects.filter(pk=made.pk).update(target="https://dock.example/")
    with transaction.atomic():
        advance()
    link = parse(client.get("/").content.decode()).one(".breaking").one("a")
    assert (link.attrs["href"], link.attrs["rel"]) == ("https://dock.example/", "external")


def test_it_costs_a_page_no_query(client: Client, db: None) -> None:
    def cost() -> int:
        client.get("/")
        with CaptureQueriesContext(connection) as asked:
            client.get("/")
        return len(asked)

    before = cost()
    banner()
    assert cost() == before


def test_its_key_changes_with_its_text(client: Client, db: None) -> None:
    made = banner()

    def key() -> str:
        with transaction.atomic():
            advance()
        return str(parse(client.get("/").content.decode()).one(".breaking").attrs["data-key"])

    first = key()
    assert key() == first
    Banner.objects.filter(pk=made.pk).update(text="The bridge is open")
    assert key() != first


@pytest.mark.parametrize("bad", [{"ends": -5}, {"level": "loud"}])
def test_the_database_refuses_one_without_sense(db: None, bad: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        banner(**bad)
