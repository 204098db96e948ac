"""What pages report is counted by key and hour, without anything about who reads."""

import datetime as dt
from types import ModuleType

import pytest
from django.utils import timezone

from newsroom.editions.beacons import MOST_BYTES, MOST_KEYS
from newsroom.editions.sums import Counts
from tests.beacons import send

CHROME = (
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "{} Safari/537.36"
)  # fmt: skip


def _total(beacons: ModuleType, written: list[Counts]) -> dict[str, int]:
    beacons.flush()
    return {key: number for counts in written for (key, _hour), number in counts.items()}


def test_a_beacon_is_answered_with_nothing_and_counted(
    beacons: ModuleType, written: list[Counts]
) -> None:
    assert send("test", "tide") == ("204 No Content", b"")
    assert send("test", "tide") == ("204 No Content", b"")
    assert _total(beacons, written) == {"tide": 2}


def test_it_is_counted_in_its_hour(beacons: ModuleType, written: list[Counts]) -> None:
    before = timezone.now().replace(minute=0, second=0, microsecond=0)
    send("test", "tide")
    beacons.flush()
    [(_key, hour)] = written[0]
    assert hour.tzinfo is dt.UTC
    assert before <= hour <= timezone.now()
    assert (hour.minute, hour.second, hour.microsecond) == (0, 0, 0)


def test_several_keys_come_in_one_and_each_counts_once(
    beacons: ModuleType, written: list[Counts]
) -> None:
    send("test", "tide\nquay\ntide")
    assert _total(beacons, written) == {"tide": 1, "quay": 1}


@pytest.mark.parametrize(
    "body",
    ["", "TIDE", "tide!", "tenletters", "ti\x00de", "ebbé", "a" * (MOST_BYTES + 1),
     "\n".join("abcdefghi"[: MOST_KEYS + 1])],
)  # fmt: skip
def test_what_is_no_key_is_dropped(beacons: ModuleType, written: list[Counts], body: str) -> None:
    assert send("test", body) == ("204 No Content", b"")
    assert _total(beacons, written) == {}


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_USER_AGENT": ""},
        {"HTTP_USER_AGENT": "Mozilla/5.0 (compatible; Googlebot/2.1)"},
        {"HTTP_USER_AGENT": CHROME.format("HeadlessChrome/140.0")},
        {"HTTP_USER_AGENT": "python-requests/2.32"},
        {"HTTP_SEC_PURPOSE": "prefetch;prerender"},
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_SEC_FETCH_SITE": "same-site"},
        {"HTTP_ORIGIN": "https://elsewhere.example"},
        {"HTTP_ORIGIN": "null"},
        {"CONTENT_LENGTH": "four"},
        {"CONTENT_LENGTH": "-1"},
    ],
)
def test_robots_prefetches_and_other_sites_do_not_count(
    beacons: ModuleType, written: list[Counts], headers: dict[str, str]
) -> None:
    assert send("test", "tide", **headers) == ("204 No Content", b"")
    assert _total(beacons, written) == {}


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_USER_AGENT": CHROME.format("Chrome/140.0.0.0")},
        {"HTTP_USER_AGENT": "Mozilla/5.0 (Linux; Android 13; CUBOT KINGKONG) Chrome/140.0"},
        {"HTTP_ORIGIN": "", "HTTP_SEC_FETCH_SITE": ""},
    ],
)
def test_readers_count_with_whatever_browser(
    beacons: ModuleType, written: list[Counts], headers: dict[str, str]
) -> None:
    send("test", "tide", **headers)
    assert _total(beacons, written) == {"tide": 1}


@pytest.mark.parametrize(("kind", "method"), [("none", "POST"), ("test", "GET"), ("", "POST")])
def test_everything_else_is_passed_on_to_the_site(
    beacons: ModuleType, written: list[Counts], kind: str, method: str
) -> None:
    assert send(kind, "tide", method=method) == ("404 Not Found", b"passed on")
    assert _total(beacons, written) == {}


def test_a_kind_that_cannot_stand_in_an_address_is_refused(beacons: ModuleType) -> None:
    with pytest.raises(ValueError, match="a/b"):
        beacons.register("a/b", lambda _counts: None, pattern=".")
