"""Which advertisement stands in a slot: by weight, and always the same for a page."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest

from newsroom.ads.choosing import choose
from newsroom.ads.models import HouseAd
from newsroom.editions.number import advance, current
from tests.cast import Cast
from tests.factories import make_image

TODAY = dt.date(2026, 3, 1)


def _book(cast: Cast, name: str, colour: str, **more: Any) -> HouseAd:
    return HouseAd.objects.create(
        name=name, label=name, url=f"https://{name}.example/",
        image=make_image(colour, user=cast.edgar), **more,
    )  # fmt: skip


def _shown(path: str = "/", today: dt.date = TODAY) -> str:
    found = choose("article", path, current(), today)
    return found.label if found else ""


def test_an_empty_slot_shows_nothing(db: None) -> None:
    assert _shown() == ""


def test_the_same_page_of_an_edition_gets_the_same_one(cast: Cast) -> None:
    for number, colour in enumerate(("#aa0000", "#00aa00", "#0000aa")):
        _book(cast, f"ad{number}", colour)
    assert len({_shown("/a/") for _again in range(20)}) == 1
    assert {_shown(f"/{number}/") for number in range(60)} == {"ad0", "ad1", "ad2"}


def test_a_heavier_one_is_chosen_oftener(cast: Cast) -> None:
    _book(cast, "light", "#aa0000", weight=10)
    _book(cast, "heavy", "#00aa00", weight=30)
    # The choice is a digest of slot, path and edition: nothing random is left.
    edition = current()
    found = Counter(
        shown.label for n in range(2000) if (shown := choose("article", f"/{n}/", edition, TODAY))
    )
    assert found.total() == 2000
    assert 0.70 < found["heavy"] / 2000 < 0.80


@pytest.mark.parametrize(
    ("begins", "ends", "shown"),
    [(0, 0, True), (-1, None, True), (None, 1, True), (1, None, False), (None, -1, False)],
)
def test_it_runs_from_its_first_day_to_its_last(
    cast: Cast, begins: int | None, ends: int | None, shown: bool
) -> None:
    def day(offset: int | None) -> dt.date | None:
        return None if offset is None else TODAY + dt.timedelta(days=offset)

    _book(cast, "ad", "#aa0000", begins_on=day(begins), ends_on=day(ends))
    assert bool(_shown()) is shown


def test_a_new_booking_shows_in_the_next_edition(cast: Cast) -> None:
    assert _shown() == ""
    _book(cast, "ad", "#aa0000")
    advance()
    assert _shown() == "ad"
