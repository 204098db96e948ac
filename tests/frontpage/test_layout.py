"""A layout is one value, stored as JSON and fitted to what the front has now."""

import datetime as dt
import uuid

import pytest

from newsroom.frontpage.kinds import home_slots
from newsroom.frontpage.layout import (
    Layout,
    Pin,
    UnreadableLayout,
    Zone,
    fitted,
    from_json,
    to_json,
    without_doubles,
)

A, B = uuid.UUID(int=1), uuid.UUID(int=2)
FULL = Pin(
    A,
    until=dt.datetime(2026, 3, 1, 18, 30, tzinfo=dt.UTC),
    headline="Other words",
    standfirst="A standfirst",
    picture=7,
)


def test_it_comes_back_from_json_as_it_was() -> None:
    layout = fitted(Layout((Zone("river", shown=False),)), home_slots([3]))
    layout = layout.with_pin("lead", 0, FULL).with_pin("strip-3", 2, Pin(B, no_picture=True))
    assert from_json(to_json(layout)).zone("lead").pins == (FULL,)
    assert fitted(from_json(to_json(layout)), home_slots([3])) == layout


@pytest.mark.parametrize(
    "said",
    [None, [], {"schema": 2, "zones": []}, {"schema": 1}, {"schema": 1, "zones": [{"key": "lead"}]},
     {"schema": 1, "zones": [{"key": "lead", "pins": {"0": {"story": "no"}}}]}],
)  # fmt: skip
def test_something_else_is_refused(said: object) -> None:
    with pytest.raises(UnreadableLayout):
        from_json(said)


def test_a_new_section_has_its_zone_after_the_one_it_follows() -> None:
    layout = fitted(Layout(), home_slots([1, 2]))
    keys = [zone.key for zone in fitted(layout, home_slots([1, 9, 2])).zones]
    assert keys.index("strip-9") == keys.index("strip-1") + 1


def test_a_section_that_is_gone_has_none() -> None:
    layout = fitted(Layout(), home_slots([1, 2])).with_pin("strip-2", 0, Pin(A))
    assert "strip-2" not in [zone.key for zone in fitted(layout, home_slots([1])).zones]


def test_the_order_that_an_editor_gave_stays() -> None:
    layout = fitted(Layout((Zone("river"), Zone("lead"))), home_slots([1]))
    keys = [zone.key for zone in layout.zones]
    assert keys.index("river") < keys.index("lead")
    assert sorted(keys) == sorted(home_slots([1]))


def test_of_a_story_pinned_twice_the_upper_pin_stays() -> None:
    layout = fitted(Layout(), home_slots([]))
    twice = layout.with_pin("lead", 0, Pin(A)).with_pin("secondary", 1, Pin(A, headline="Mine"))
    assert without_doubles(twice) == layout.with_pin("lead", 0, Pin(A))
    kept = layout.with_pin("secondary", 1, Pin(A, headline="Mine"))
    assert without_doubles(twice, [("secondary", 1)]) == kept
