"""Impressions and clicks come into one table by advertisement, slot and hour."""

import datetime as dt
from threading import Thread
from types import ModuleType

import pytest
from django.db import connection
from django.utils import timezone

from newsroom.ads.counting import write_clicks, write_seen
from newsroom.ads.models import AdCount, HouseAd
from tests.beacons import send
from tests.cast import Cast
from tests.factories import make_house_ad

HOUR = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
LATER = HOUR + dt.timedelta(hours=1)


def _rows() -> list[tuple[str, dt.datetime, int, int]]:
    order = ("slot", "hour", "impressions", "clicks")
    return list(AdCount.objects.order_by("slot", "hour").values_list(*order))


@pytest.fixture
def ad(cast: Cast) -> HouseAd:
    return make_house_ad(slots=("article", "foot", "top"))


def test_what_a_page_reports_is_counted(beacons: ModuleType, ad: HouseAd) -> None:
    send("ad-seen", f"{ad.pk}-article")
    send("ad-seen", f"{ad.pk}-article\n{ad.pk}-foot")
    beacons.flush()
    assert [(slot, seen, clicks) for slot, _hour, seen, clicks in _rows()] == [
        ("article", 2, 0), ("foot", 1, 0),
    ]  # fmt: skip


def test_what_names_a_slot_it_is_not_booked_for_or_comes_out_of_its_days_is_left_out(
    cast: Cast,
) -> None:
    today = timezone.localdate()
    yet, over = today + dt.timedelta(days=1), today - dt.timedelta(days=3)
    for ad in (
        make_house_ad("Elsewhere", slots=("foot",)),
        make_house_ad("Off", colour="#aaaa00", slots=("top",), is_on=False),
        make_house_ad("Planned", colour="#00aa00", slots=("top",), begins_on=yet),
        make_house_ad("Over", colour="#0000aa", slots=("top",), begins_on=over, ends_on=over),
    ):
        write_seen({(f"{ad.pk}-top", HOUR): 5})
    assert _rows() == []


def test_no_page_can_report_a_click(beacons: ModuleType, ad: HouseAd) -> None:
    assert send("ad-click", f"{ad.pk}-top")[0] == "404 Not Found"
    beacons.flush()
    assert _rows() == []


@pytest.mark.parametrize("key", ["0-article", "1-nowhere", "one-article", "1", "1-article-x"])
def test_other_keys_are_not_counted(beacons: ModuleType, ad: HouseAd, key: str) -> None:
    send("ad-seen", key)
    beacons.flush()
    assert _rows() == []


def test_what_is_reported_of_no_advertisement_is_left_out(ad: HouseAd) -> None:
    write_seen({(f"{ad.pk}-top", HOUR): 2, (f"{ad.pk + 99}-top", HOUR): 5})
    assert _rows() == [("top", HOUR, 2, 0)]


def test_counts_of_an_hour_add_up_and_hours_stay_apart(ad: HouseAd) -> None:
    write_seen({(f"{ad.pk}-top", HOUR): 3})
    write_seen({(f"{ad.pk}-top", HOUR): 4, (f"{ad.pk}-top", LATER): 1})
    write_clicks({(f"{ad.pk}-top", HOUR): 2})
    assert _rows() == [("top", HOUR, 7, 2), ("top", LATER, 1, 0)]


def test_the_table_knows_nothing_of_readers() -> None:
    names = {field.name for field in AdCount._meta.get_fields()}
    assert names == {"id", "ad", "slot", "hour", "impressions", "clicks"}


# SQLite's test database lives in one connection's memory; files of its are written one after
# the other (transaction_mode IMMEDIATE and a wait of 20 s).
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time")
@pytest.mark.django_db(transaction=True)
def test_processes_that_write_at_once_lose_nothing(cast: Cast) -> None:
    one = make_house_ad("one", slots=("top",))
    two = make_house_ad("two", colour="#00aa00", slots=("top",))

    def work(first: HouseAd, second: HouseAd) -> None:
        for _again in range(15):
            write_seen({(f"{first.pk}-top", HOUR): 1, (f"{second.pk}-top", HOUR): 1})
        connection.close()

    # Each names them in an order of its own, as two processes would.
    threads = [Thread(target=work, args=pair) for pair in ((one, two), (two, one))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [seen for _slot, _hour, seen, _clicks in _rows()] == [30, 30]
