"""A click goes by an address of the paper's, which counts it and leads on."""

import datetime as dt
from types import ModuleType

import pytest
from django.test import Client
from django.utils import timezone

from newsroom.ads.models import AdCount, HouseAd
from tests.beacons import READER
from tests.cast import Cast
from tests.factories import make_ad_tag, make_house_ad

FROM_THE_PAGE = {"HTTP_USER_AGENT": READER, "HTTP_SEC_FETCH_SITE": "same-origin"}


@pytest.fixture
def ad(cast: Cast) -> HouseAd:
    return make_house_ad(url="https://letter.example/?a=1&b=2", slots=("top",))


def _clicks(beacons: ModuleType) -> list[tuple[str, int, int]]:
    beacons.flush()
    return list(AdCount.objects.values_list("slot", "impressions", "clicks"))


def test_it_is_counted_and_leads_to_the_booked_address(
    client: Client, beacons: ModuleType, ad: HouseAd
) -> None:
    answer = client.get(f"/ads/go/{ad.pk}/top/", **FROM_THE_PAGE)
    assert answer.status_code == 302
    assert answer["Location"] == "https://letter.example/?a=1&b=2"
    assert answer["Cache-Control"] == "no-store"
    assert "noindex" in answer["X-Robots-Tag"]
    assert not answer.cookies
    assert _clicks(beacons) == [("top", 0, 1)]


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_USER_AGENT": "Googlebot/2.1"},
        {"HTTP_USER_AGENT": ""},
        {"HTTP_SEC_PURPOSE": "prefetch"},
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_SEC_FETCH_SITE": "none"},
        {"REQUEST_METHOD": "HEAD"},
    ],
)
def test_robots_prefetches_and_followers_of_a_shared_link_are_led_on_uncounted(
    client: Client, beacons: ModuleType, ad: HouseAd, headers: dict[str, str]
) -> None:
    answer = client.get(f"/ads/go/{ad.pk}/top/", **(FROM_THE_PAGE | headers))
    assert answer.status_code == 302
    assert _clicks(beacons) == []


def test_it_leads_nowhere_else(client: Client, beacons: ModuleType, ad: HouseAd) -> None:
    answer = client.get(
        f"/ads/go/{ad.pk}/top/?url=https://evil.example/&next=//evil.example", **FROM_THE_PAGE
    )
    assert answer["Location"] == "https://letter.example/?a=1&b=2"


@pytest.mark.parametrize(
    "where", ["999/top", "{ad}/nowhere", "{tag}/top", "9999999999999999999/top"]
)
def test_what_is_not_booked_is_not_found(
    client: Client, beacons: ModuleType, ad: HouseAd, where: str
) -> None:
    tag = make_ad_tag()
    answer = client.get(f"/ads/go/{where.format(ad=ad.pk, tag=tag.pk)}/", **FROM_THE_PAGE)
    assert answer.status_code == 404
    assert _clicks(beacons) == []


def test_no_browser_is_told_to_fetch_it_before_a_click(client: Client, db: None) -> None:
    assert "/ads/*" in client.get("/speculation-rules.json").content.decode()


def test_what_is_being_prepared_leads_nowhere(client: Client, cast: Cast) -> None:
    later = timezone.localdate() + dt.timedelta(days=30)
    planned = make_house_ad("Planned", slots=("top",), begins_on=later)
    off = make_house_ad("Off", colour="#00aa00", slots=("top",), is_on=False)
    for one in (planned, off):
        assert client.get(f"/ads/go/{one.pk}/top/").status_code == 404
