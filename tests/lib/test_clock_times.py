"""Clock times on the days when the clocks change."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from newsroom.lib.clock_times import NoSuchTime, TwoSuchTimes, moment

LONDON = ZoneInfo("Europe/London")


def test_an_ordinary_time_is_that_of_the_zone() -> None:
    found = moment(dt.datetime(2026, 7, 1, 9, 30), LONDON)
    assert found.astimezone(dt.UTC) == dt.datetime(2026, 7, 1, 8, 30, tzinfo=dt.UTC)


def test_a_time_that_the_clocks_jump_over_does_not_exist() -> None:
    with pytest.raises(NoSuchTime):
        moment(dt.datetime(2026, 3, 29, 1, 30), LONDON)


def test_a_time_that_comes_twice_is_asked_about() -> None:
    typed = dt.datetime(2026, 10, 25, 1, 30)
    with pytest.raises(TwoSuchTimes) as caught:
        moment(typed, LONDON)
    first, second = caught.value.times
    assert second.astimezone(dt.UTC) - first.astimezone(dt.UTC) == dt.timedelta(hours=1)
    assert moment(typed, LONDON, second=False).astimezone(dt.UTC) == first.astimezone(dt.UTC)
    assert moment(typed, LONDON, second=True).astimezone(dt.UTC) == second.astimezone(dt.UTC)


@pytest.mark.parametrize("hour", [0, 3])
def test_the_hours_around_a_change_are_ordinary(hour: int) -> None:
    assert moment(dt.datetime(2026, 10, 25, hour), LONDON).hour == hour
