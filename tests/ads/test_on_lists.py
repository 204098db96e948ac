"""Advertisements of the home page and of lists, and the pages that have none."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from newsroom.ads.slots import SLOTS
from newsroom.editions.number import advance
from tests.cast import Cast
from tests.factories import document, make_house_ad, make_live, make_section
from tests.reading.newspaper import make_newspaper
from tests.reading.page_tree import Element

Open = Callable[[str], Element]


@pytest.fixture
def paper(cast: Cast) -> None:
    make_newspaper(cast, many=10)
    for number, slot in enumerate(SLOTS):
        make_house_ad(f"in-{slot}", colour=f"#{number}0{number}0ff", slots=(slot,))
    advance()


def _slots(page: Element) -> list[str]:
    return [ad.attrs["class"].split()[1].removeprefix("ad--") for ad in page.all("aside.ad")]


def test_the_home_page_has_its_slots(paper: None, open_page: Open) -> None:
    assert _slots(open_page("/")) == ["top", "home", "foot"]


@pytest.mark.parametrize("path", ["/newest/", "/harbour/", "/tags/tides/", "/authors/ann-carter/"])
def test_lists_have_theirs(paper: None, open_page: Open, path: str) -> None:
    assert _slots(open_page(path)) == ["top", "list", "foot"]


def test_a_month_has_its_own(cast: Cast, paper: None, open_page: Open) -> None:
    for number in range(7):
        make_live(cast.edgar, document(cast.harbour, cast.ann, headline=f"Today {number}"))
    assert _slots(open_page(f"{timezone.localtime():/%Y/%m/}")) == ["top", "list", "foot"]


@pytest.mark.parametrize(
    "path", ["/search/?q=wall", "/corrections/", "/ethics/", "/authors/", "/archive/"]
)
def test_other_pages_have_none(paper: None, open_page: Open, path: str) -> None:
    assert _slots(open_page(path)) == []


def test_what_is_missing_has_none(paper: None, client: Client) -> None:
    assert b'class="ad ' not in client.get("/nothing/").content


def test_one_with_sections_goes_to_their_pages_articles_and_sub_sections(
    cast: Cast, open_page: Open
) -> None:
    pier = make_section("Pier", parent=cast.harbour)
    town = make_section("Town")
    _a, in_pier = make_live(cast.edgar, document(pier, cast.ann, headline="Pier opens"))
    _b, in_town = make_live(cast.edgar, document(town, cast.ann, headline="Town sleeps"))
    make_house_ad("boats", slots=("top", "article"), sections=(cast.harbour,))
    advance()
    shown = {
        path: bool(_slots(open_page(path)))
        for path in ("/harbour/", "/pier/", "/town/", "/newest/", "/", in_pier.path, in_town.path)
    }
    assert [path for path, has in shown.items() if has] == ["/harbour/", "/pier/", in_pier.path]
