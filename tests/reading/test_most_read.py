"""Most read: a ranking of counts by the hour, up to the last full one."""

import datetime as dt
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from django.utils import timezone

from articles.models import ArticleReads, PublishedArticle
from articles.reading import most_read
from tests.beacons import send
from tests.cast import Cast
from tests.factories import make_section

from .page_tree import Element

NOW = dt.datetime(2026, 3, 1, 12, 30, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    most_read.forget()
    yield
    most_read.forget()


def read(live: PublishedArticle, times: int, ago: dt.timedelta, now: dt.datetime = NOW) -> None:
    hour = (now - ago).replace(minute=0, second=0, microsecond=0)
    ArticleReads.objects.create(public_id=live.public_id, hour=hour, count=times)


def test_those_read_most_in_a_day_come_first(publish: Callable[..., PublishedArticle]) -> None:
    rows = [publish(headline=f"Story {number}") for number in range(6)]
    for place, row in enumerate(rows):
        read(row, 10 + place, 2 * HOUR)
    read(rows[0], 90, 3 * HOUR)
    read(rows[1], 900, dt.timedelta(days=2))
    read(rows[2], 900, dt.timedelta())  # the hour is not over
    order = [0, 5, 4, 3, 2, 1]
    assert most_read.most_read(NOW) == tuple(rows[place].public_id for place in order)


def test_on_a_quiet_day_the_week_stands_in(publish: Callable[..., PublishedArticle]) -> None:
    rows = [publish(headline=f"Story {number}") for number in range(2)]
    read(rows[0], 1, 2 * HOUR)
    read(rows[1], 5, dt.timedelta(days=3))
    assert most_read.most_read(NOW) == (rows[1].public_id, rows[0].public_id)


def test_the_home_page_lists_what_stands_nowhere_else(
    cast: Cast, publish: Callable[..., PublishedArticle], open_page: Callable[[str], Element]
) -> None:
    old = [publish(headline=f"Read {number}") for number in range(4)]
    for number in range(12):
        publish(headline=f"New {number}", in_section=make_section(f"Section {number}"))
    for place, row in enumerate(old):
        read(row, 40 - place, 2 * HOUR, timezone.now())
    newest = PublishedArticle.objects.get(headline="New 11")
    read(newest, 99, 2 * HOUR, timezone.now())
    page = open_page("/")
    assert page.one(".most-read").texts("li") == ["Read 0", "Read 1", "Read 2", "Read 3"]
    links = [one.attrs.get("href") for one in page.one("main").all("a")]
    assert links.count(newest.path) == 1


def test_what_is_paid_for_is_not_among_them(
    cast: Cast, publish: Callable[..., PublishedArticle], open_page: Callable[[str], Element]
) -> None:
    old = [publish(headline=f"Read {number}") for number in range(4)]
    old.append(publish(headline="Paid for", kind="sponsored", sponsor="Cheeses Ltd"))
    for number in range(12):
        publish(headline=f"New {number}", in_section=make_section(f"Section {number}"))
    for place, row in enumerate(old):
        read(row, 40 + place, 2 * HOUR, timezone.now())
    listed = open_page("/").one(".most-read").texts("li")
    assert listed == ["Read 3", "Read 2", "Read 1", "Read 0"]


def test_a_read_that_a_page_reports_is_counted_by_the_hour(
    beacons: ModuleType, publish: Callable[..., PublishedArticle]
) -> None:
    live = publish()
    for _reader in range(3):
        assert send("read", str(live.public_id))[0] == "204 No Content"
    send("read", str(live.public_id), HTTP_USER_AGENT="Somebot/1.0")
    send("read", "00000000-0000-0000-0000-000000000001")
    send("read", "not an article")
    beacons.flush()
    counted = ArticleReads.objects.get()
    assert (counted.public_id, counted.count) == (live.public_id, 3)
    assert counted.hour == timezone.now().replace(minute=0, second=0, microsecond=0)


def test_counts_older_than_a_month_go(
    beacons: ModuleType, publish: Callable[..., PublishedArticle]
) -> None:
    live = publish()
    read(live, 4, dt.timedelta(days=40), timezone.now())
    send("read", str(live.public_id))
    beacons.flush()
    assert ArticleReads.objects.get().count == 1
