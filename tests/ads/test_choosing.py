"""Which advertisements stand on a page: by weight, never twice, the same for everybody."""

import datetime as dt
from collections import Counter

import pytest

from newsroom.ads.choosing import allot
from newsroom.ads.slots import PAGES, SLOTS
from newsroom.editions.number import advance, current
from tests.cast import Cast
from tests.factories import make_house_ad, make_image

TODAY = dt.date(2026, 3, 1)


def _addresses(page: str = "article", path: str = "/", *sections: str) -> dict[str, str]:
    shown = allot(page, path, current(), TODAY, frozenset(sections))
    return {slot: ad.leads_to.split("//")[1].split(".")[0] for slot, ad in shown.items()}


def _beside(path: str = "/") -> str:
    return _addresses(path=path).get("article", "")


def test_an_empty_slot_shows_nothing(db: None) -> None:
    assert _addresses() == {}


def test_the_same_page_of_an_edition_gets_the_same_one(cast: Cast) -> None:
    for number, colour in enumerate(("#aa0000", "#00aa00", "#0000aa")):
        make_house_ad(f"ad{number}", colour=colour)
    assert len({_beside("/a/") for _again in range(20)}) == 1
    assert {_beside(f"/{number}/") for number in range(60)} == {"ad0", "ad1", "ad2"}


def test_a_heavier_one_is_chosen_oftener(cast: Cast) -> None:
    image = make_image("#aa0000")
    make_house_ad("light", image=image, weight=10)
    make_house_ad("heavy", image=image, weight=30)
    # The choice is a digest of slot, path and edition: nothing random is left.
    edition = current()
    found = Counter(
        allot("article", f"/{n}/", edition, TODAY)["article"].leads_to for n in range(2000)
    )
    assert found.total() == 2000
    assert 0.70 < found["https://heavy.example/?a=1&b=2"] / 2000 < 0.80


@pytest.mark.parametrize(
    ("begins", "ends", "shown"),
    [(0, 0, True), (-1, None, True), (None, 1, True), (1, None, False), (None, -1, False)],
)
def test_it_runs_from_its_first_day_to_its_last_without_a_new_edition(
    cast: Cast, begins: int | None, ends: int | None, shown: bool
) -> None:
    def day(offset: int | None) -> dt.date | None:
        return None if offset is None else TODAY + dt.timedelta(days=offset)

    make_house_ad(begins_on=day(begins), ends_on=day(ends))
    far = TODAY + dt.timedelta(days=100)
    allot("article", "/", current(), far)  # what is kept was read on another day
    assert bool(_addresses()) is shown


def test_one_that_is_switched_off_shows_nowhere(cast: Cast) -> None:
    make_house_ad(is_on=False)
    assert _addresses() == {}


def test_a_new_booking_shows_in_the_next_edition(cast: Cast) -> None:
    assert _beside() == ""
    make_house_ad("ad")
    advance()
    assert _beside() == "ad"


def test_it_stands_in_its_slots_alone(cast: Cast) -> None:
    make_house_ad("ad", slots=("top",))
    assert _addresses("home") == {"top": "ad"}
    assert _addresses("list") == {"top": "ad"}
    assert _addresses("article") == {}


@pytest.mark.parametrize("page", PAGES)
def test_none_stands_twice_on_a_page(cast: Cast, page: str) -> None:
    make_house_ad("one", slots=tuple(SLOTS))
    assert list(_addresses(page).values()) == ["one"]
    make_house_ad("two", colour="#00aa00", slots=tuple(SLOTS))
    advance()
    for number in range(20):
        shown = list(_addresses(page, f"/{number}/").values())
        assert sorted(shown) == ["one", "two"]


def test_those_on_a_page_are_numbered_and_reported_apart(cast: Cast) -> None:
    one = make_house_ad("one", slots=("top",))
    two = make_house_ad("two", colour="#00aa00", slots=("foot",))
    top, foot = allot("home", "/", current(), TODAY).values()
    assert (top.number, foot.number) == (1, 2)
    assert (top.key, foot.key) == (f"{one.pk}-top", f"{two.pk}-foot")


def test_one_with_sections_stands_there_alone(cast: Cast) -> None:
    make_house_ad("boats", sections=(cast.harbour,))
    # The tag gives a page's section and the one that it is part of.
    assert _addresses("article", "/a/", "/harbour/") == {"article": "boats"}
    assert _addresses("article", "/a/", "/quay/", "/harbour/") == {"article": "boats"}
    assert _addresses("article", "/a/", "/town/") == {}
    assert _addresses("article", "/a/") == {}
