"""What an advertisement keeps from being lost: its picture, and the section it keeps to."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Section
from media.usage import uses_of
from tests.articles.forms import signed_in
from tests.cast import Cast
from tests.factories import make_house_ad, make_section

DAY = dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("booked", "live"),
    [({}, True), ({"is_on": False}, False), ({"ends": -1}, False), ({"begins": 1}, True)],
)
def test_the_library_knows_its_picture_is_used(
    cast: Cast, booked: dict[str, Any], live: bool
) -> None:
    today = timezone.localdate()
    days = {
        f"{name}_on": today + booked.pop(name) * DAY
        for name in ("begins", "ends")
        if name in booked
    }
    ad = make_house_ad("Letter", **dict(booked), **days)
    [use] = uses_of(ad.image)
    assert use.label == "Advertisement Letter"
    assert use.live is live


def test_a_section_is_kept_while_an_advertisement_keeps_to_it(client: Client, cast: Cast) -> None:
    pier = make_section("Pier")
    make_house_ad("Boats", sections=(pier,))
    desk = signed_in(client, cast.edgar)
    answer = desk.post(f"/admin/articles/section/{pier.pk}/delete/", {"post": "yes"})
    assert "Advertisement: Boats" in answer.content.decode()
    assert Section.objects.filter(pk=pier.pk).exists()
