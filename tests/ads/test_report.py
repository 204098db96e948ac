"""The report: by day and advertisement, on the page and as a file."""

import csv
import datetime as dt
from io import StringIO

import pytest
from django.test import Client
from django.utils import translation

from newsroom.accounts.roles import Role
from newsroom.ads.models import AdCount, AdTag, HouseAd
from newsroom.ads.report import Line, as_csv, click_rate
from tests.cast import Cast
from tests.factories import make_ad_tag, make_house_ad, make_user

URL = "/admin/ads/housead/report/"
MARCH = {"begins": "2026-03-01", "ends": "2026-03-31"}


@pytest.fixture
def desk(client: Client, cast: Cast) -> Client:
    return _as(client, Role.ADVERTISING)


def _as(client: Client, role: Role) -> Client:
    client.force_login(make_user("adam", role), "newsroom.accounts.signing_in.EmailBackend")
    return client


def _count(ad: HouseAd | AdTag, at: str, seen: int, clicks: int = 0, slot: str = "top") -> None:
    hour = dt.datetime.fromisoformat(at).replace(tzinfo=dt.UTC)
    AdCount.objects.create(ad_id=ad.pk, slot=slot, hour=hour, impressions=seen, clicks=clicks)


def _file(desk: Client, **asked: str) -> list[list[str]]:
    answer = desk.get(URL, MARCH | {"as": "csv"} | asked)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"))))


def test_each_advertisement_has_a_line_a_day(desk: Client) -> None:
    letter, shop = make_house_ad("Letter"), make_house_ad("Shop", colour="#00aa00")
    _count(letter, "2026-03-02 09:00", 200, 3)
    _count(letter, "2026-03-02 10:00", 200, 2, slot="foot")
    _count(letter, "2026-03-01 10:00", 10)
    _count(shop, "2026-03-02 10:00", 7)
    _count(shop, "2026-04-01 10:00", 99)
    assert _file(desk) == [
        ["day", "advertisement", "kind", "impressions", "clicks", "click rate"],
        ["2026-03-02", "Letter", "house advertisement", "400", "5", "1.25 %"],
        ["2026-03-02", "Shop", "house advertisement", "7", "0", "0.00 %"],
        ["2026-03-01", "Letter", "house advertisement", "10", "0", "0.00 %"],
    ]
    page = desk.get(URL, MARCH).content.decode()
    assert "1.25 %" in page and ">417<" in page


def test_a_day_is_the_newsrooms_day(desk: Client) -> None:
    letter = make_house_ad("Letter")
    # Summer time began in London on 29 March 2026.
    _count(letter, "2026-03-28 23:00", 1)
    _count(letter, "2026-03-29 23:00", 2)
    _count(letter, "2026-03-31 23:00", 4)
    assert [(row[0], row[3]) for row in _file(desk)[1:]] == [
        ("2026-03-30", "2"), ("2026-03-28", "1"),
    ]  # fmt: skip


def test_it_is_narrowed_to_an_advertisement_and_a_slot(desk: Client) -> None:
    letter, shop = make_house_ad("Letter"), make_house_ad("Shop", colour="#00aa00")
    _count(letter, "2026-03-02 09:00", 1)
    _count(letter, "2026-03-02 09:00", 2, slot="foot")
    _count(shop, "2026-03-02 09:00", 4, slot="foot")
    assert [row[3] for row in _file(desk, ad=str(letter.pk))[1:]] == ["3"]
    assert [row[3] for row in _file(desk, slot="foot")[1:]] == ["2", "4"]
    assert [row[3] for row in _file(desk, slot="foot", ad=str(shop.pk))[1:]] == ["4"]


def test_clicks_of_tags_are_not_known(desk: Client) -> None:
    _count(make_ad_tag("Theirs"), "2026-03-02 09:00", 50)
    assert _file(desk)[1] == ["2026-03-02", "Theirs", "tag", "50", "", ""]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(A1)"])
def test_no_name_is_a_formula_to_a_spreadsheet(desk: Client, name: str) -> None:
    letter = make_house_ad("Letter")
    HouseAd.objects.filter(pk=letter.pk).update(name=name)
    _count(letter, "2026-03-02 09:00", 1)
    assert _file(desk)[1][1] == f"'{name}"


def test_without_a_choice_it_shows_the_last_seven_days(desk: Client) -> None:
    answer = desk.get(URL)
    assert answer.status_code == 200
    said = answer.context["form"].cleaned_data
    assert (said["ends"] - said["begins"]).days == 6
    assert "Nothing was counted in these days." in answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"begins": "2026-03-31", "ends": "2026-03-01"}, "The last day stands before the first"),
        ({"begins": "2026-02-30", "ends": "2026-03-01"}, "such as 2026-11-02"),
        ({"begins": "2026-03-01", "ends": "soon"}, "such as 2026-11-30"),
        ({"begins": "", "ends": "2026-03-01"}, "Say the first day."),
        ({"begins": "2025-01-01", "ends": "2026-03-01"}, "at most 366 days"),
        (MARCH | {"ad": "999"}, "not there any more"),
        (MARCH | {"slot": "nowhere"}, "There is no such slot."),
        ({"begins": "0001-01-01", "ends": "9999-12-31"}, "at most 366 days"),
        ({"begins": "9999-12-31", "ends": "9999-12-31"}, "Nothing was counted in that year"),
        ({"begins": "0001-01-01", "ends": "0001-01-02"}, "Nothing was counted in that year"),
    ],
)
@pytest.mark.parametrize("form", ["", "csv"])
def test_what_is_asked_wrongly_is_said(
    desk: Client, asked: dict[str, str], said: str, form: str
) -> None:
    answer = desk.get(URL, asked | {"as": form})
    assert answer.status_code == 422
    assert answer["Content-Type"].startswith("text/html")
    assert said in answer.content.decode()


@pytest.mark.parametrize("role", [Role.WRITER, Role.EDITOR, Role.PUBLISHER, Role.PROFILE_MANAGER])
def test_other_roles_get_403(client: Client, cast: Cast, role: Role) -> None:
    _as(client, role)
    assert client.get(URL).status_code == 403
    assert client.get(URL, MARCH | {"as": "csv"}).status_code == 403


def test_whoever_is_not_signed_in_is_sent_to_the_login(client: Client, db: None) -> None:
    assert client.get(URL)["Location"].startswith("/admin/login/")


def test_a_rate_is_rounded_alike_on_the_page_and_in_the_file() -> None:
    line = Line(dt.date(2026, 3, 1), "Letter", "house", 3, 2)
    assert line.rate == click_rate(3, 2) == "66.67 %"
    assert "66.67 %" in as_csv([line])
    with translation.override("de"):
        assert click_rate(1600, 1) == "0,06 %"
        assert "66.67 %" in as_csv([line])
