"""Booking on the desk: what stands where, and what the lists tell."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from media.models import Image
from newsroom.accounts.roles import Role
from newsroom.ads.choosing import _candidate
from newsroom.ads.models import AdCount, AdTag, HouseAd
from newsroom.ads.slots import SLOTS
from tests.cast import Cast
from tests.factories import make_ad_tag, make_house_ad, make_image, make_user
from tests.reading.page_tree import parse


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    client.force_login(
        make_user("adam", Role.ADVERTISING), "newsroom.accounts.signing_in.EmailBackend"
    )
    return client


def _house(**more: Any) -> dict[str, Any]:
    values = {"name": "Letter", "label": "A letter.", "url": "https://letter.example/"}
    values |= {"weight": "10", "is_on": "on", "slots": ["top", "foot"], **more}
    return {"image": make_image("#aa0000").pk} | values if "image" not in more else values


def _tag(**more: Any) -> dict[str, Any]:
    return {
        "name": "Theirs", "html": "<p>Buy.</p>", "named_hosts": "ads.example.com", "weight": "10",
        "is_on": "on", "slots": ["top"], **more,
    }  # fmt: skip


def test_slots_and_sections_are_saved_and_changed(desk: Client, cast: Cast) -> None:
    assert desk.post("/admin/ads/housead/add/", _house(in_sections=[cast.harbour.pk])).url
    ad = HouseAd.objects.get()
    assert {one.slot for one in ad.placements.all()} == {"top", "foot"}
    assert [one.name for one in ad.sections.all()] == ["Harbour"]
    changed = _house(slots=["article"], image=ad.image_id)
    assert desk.post(f"/admin/ads/housead/{ad.pk}/change/", changed).status_code == 302
    assert {one.slot for one in ad.placements.all()} == {"article"}
    assert not ad.sections.exists()


def test_each_slot_says_where_it_is_and_how_large(desk: Client) -> None:
    page = desk.get("/admin/ads/housead/add/").content.decode()
    for slot in SLOTS.values():
        assert str(slot.where) in page
        assert slot.said_sizes(own=True) in page
    assert (
        SLOTS["top"].said_sizes(own=True)
        == "320 × 100; from 800 px 728 × 90; from 1100 px 970 × 90"
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"slots": []}, "Choose at least one slot"),
        ({"slots": ["nowhere"]}, "nowhere is not one of the available choices"),
        ({"label": ""}, "This field is required"),
        ({"image": ""}, "This field is required"),
        ({"url": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"url": "ftp://files.example/"}, "Enter a valid URL"),
        ({"weight": "0"}, "greater than or equal to 1"),
        ({"begins_on": "2026-03-02", "ends_on": "2026-03-01"}, "stands before the first"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    desk: Client, wrong: dict[str, Any], said: str
) -> None:
    answer = desk.post("/admin/ads/housead/add/", _house(name="My own words", **wrong))
    assert answer.status_code == 200
    page = answer.content.decode()
    assert said in page
    assert "My own words" in page
    assert not HouseAd.objects.exists()


def test_a_picture_whose_rights_end_before_the_first_day_is_refused(desk: Client) -> None:
    image, today = make_image("#aa0000"), timezone.localdate()
    Image.objects.update(rights_expire=today)
    tomorrow = today + dt.timedelta(days=1)
    days = {"begins_on": tomorrow.isoformat(), "ends_on": tomorrow.isoformat()}
    given = _house(image=image.pk, name="My own words", **days)
    page = desk.post("/admin/ads/housead/add/", given).content.decode()
    assert "The rights to “Harbour wall” ended on" in page and "Choose another picture." in page
    assert "My own words" in page and not HouseAd.objects.exists()
    Image.objects.update(rights_expire=tomorrow)
    for ends in ("", (tomorrow + dt.timedelta(days=1)).isoformat()):
        page = desk.post("/admin/ads/housead/add/", given | {"ends_on": ends}).content.decode()
        assert "end by then, or choose another picture." in page and "My own words" in page
    assert desk.post("/admin/ads/housead/add/", given).status_code == 302
    Image.objects.update(rights_expire=today)
    assert _candidate(HouseAd.objects.get()).ends_on == today


def test_a_tag_keeps_its_hosts_in_one_form(desk: Client) -> None:
    hosts = "Ads.Example.com\r\nhttps://cdn.example.com/\r\n"
    assert desk.post("/admin/ads/adtag/add/", _tag(named_hosts=hosts)).status_code == 302
    ad = AdTag.objects.get()
    assert ad.hosts == ["https://ads.example.com", "https://cdn.example.com"]
    page = parse(desk.get(f"/admin/ads/adtag/{ad.pk}/change/").content.decode())
    [field] = [one for one in page.all("textarea") if one.attrs["name"] == "named_hosts"]
    assert field.raw_text.split() == ["ads.example.com", "cdn.example.com"]


def test_a_wrong_host_is_named_and_nothing_is_lost(desk: Client) -> None:
    answer = desk.post("/admin/ads/adtag/add/", _tag(named_hosts="ads.example.com\n*.example.com"))
    page = answer.content.decode()
    assert "Line 2, “*.example.com”" in page
    assert "&lt;p&gt;Buy.&lt;/p&gt;" in page
    assert not AdTag.objects.exists()


def test_the_kinds_keep_to_their_own_lists(desk: Client) -> None:
    house, tag = make_house_ad("Letter"), make_ad_tag("Theirs")
    assert "Theirs" not in desk.get("/admin/ads/housead/").content.decode()
    assert "Letter" not in desk.get("/admin/ads/adtag/").content.decode()
    assert desk.get(f"/admin/ads/housead/{tag.pk}/change/").status_code == 302
    assert desk.get(f"/admin/ads/adtag/{house.pk}/change/").status_code == 302


@pytest.mark.parametrize("state", ["running", "planned", "ended", "off"])
def test_the_list_tells_what_runs_and_finds_it(desk: Client, state: str) -> None:
    today, day = timezone.localdate(), dt.timedelta(days=1)
    make_house_ad("running", begins_on=today, ends_on=today)
    make_house_ad("planned", colour="#00aa00", begins_on=today + day)
    make_house_ad("ended", colour="#0000aa", ends_on=today - day)
    make_house_ad("off", colour="#00aaaa", is_on=False)
    page = parse(desk.get("/admin/ads/housead/", {"state": state}).content.decode())
    rows = [row.text for row in page.one("table").all("tr") if row.has("td")]
    assert len(rows) == 1
    assert rows[0].count(state) == 2  # its name and its label


def test_the_list_counts_seven_days_in_one_query(desk: Client) -> None:
    now = timezone.now().replace(minute=0, second=0, microsecond=0)
    ads = [make_house_ad(f"ad{n}", colour=f"#{n}0a0{n}0", slots=("top", "foot")) for n in range(3)]
    for ad in ads:
        for days, seen in ((0, 400), (6, 34), (8, 5000)):
            AdCount.objects.create(
                ad_id=ad.pk, slot="top", hour=now - dt.timedelta(days=days), impressions=seen,
                clicks=1,
            )  # fmt: skip
    page = desk.get("/admin/ads/housead/", {"slot": "top"}).content.decode()
    assert page.count("434") >= 3 and "868" not in page and "5,434" not in page
    with CaptureQueriesContext(connection) as three:
        desk.get("/admin/ads/housead/")
    for ad in ads[1:]:
        AdCount.objects.filter(ad_id=ad.pk).delete()
        ad.delete()
    with CaptureQueriesContext(connection) as one:
        desk.get("/admin/ads/housead/")
    assert len(three) == len(one)


def test_one_that_was_counted_is_kept_and_the_page_says_why(desk: Client) -> None:
    ad = make_house_ad()
    hour = timezone.now().replace(minute=0, second=0, microsecond=0)
    AdCount.objects.create(ad_id=ad.pk, slot="top", hour=hour, impressions=1)
    answer = desk.post(f"/admin/ads/housead/{ad.pk}/delete/", {"post": "yes"})
    assert "Switch it off instead" in answer.content.decode()
    assert HouseAd.objects.filter(pk=ad.pk).exists()
