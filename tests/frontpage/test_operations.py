"""What an editor does to a layout."""

import uuid

import pytest

from newsroom.frontpage.kinds import home_slots
from newsroom.frontpage.layout import Layout, Pin, fitted
from newsroom.frontpage.operations import move_zone, put, show, unpin

A, B, C, D, NEW = (uuid.UUID(int=number) for number in (1, 2, 3, 4, 9))
EMPTY = fitted(Layout(), home_slots([1, 2]))


def opinion(*stories: uuid.UUID | None) -> Layout:
    """Return a layout with these pinned in the four slots of opinion."""
    layout = EMPTY
    for place, story in enumerate(stories):
        layout = layout.with_pin("opinion", place, Pin(story) if story else None)
    return layout


def held(layout: Layout) -> list[uuid.UUID | None]:
    return [pin.story if pin else None for pin in layout.zone("opinion").pins]


@pytest.mark.parametrize(
    ("before", "place", "after"),
    [
        (opinion(), 1, [None, NEW, None, None]),
        (opinion(A, B), 0, [NEW, A, B, None]),
        (opinion(A, None, B), 0, [NEW, A, B, None]),
        (opinion(A, B, C, D), 1, [A, NEW, B, C]),
        (opinion(NEW, A, B), 2, [A, B, NEW, None]),
        (opinion(A, B, NEW), 0, [NEW, A, B, None]),
        (opinion(A, NEW), 1, [A, NEW, None, None]),
    ],
)
def test_those_that_stand_there_make_room(
    before: Layout, place: int, after: list[uuid.UUID | None]
) -> None:
    assert held(put(before, NEW, "opinion", place)) == after


def test_a_story_from_another_zone_leaves_that_and_keeps_its_words() -> None:
    before = EMPTY.with_pin("lead", 0, Pin(NEW, headline="Short"))
    after = put(before, NEW, "opinion", 3)
    assert after.zone("lead").pins == (None,)
    assert after.zone("opinion").pins[3] == Pin(NEW, headline="Short")


def test_no_slot_is_put_beyond_the_zone() -> None:
    with pytest.raises(IndexError):
        put(EMPTY, NEW, "opinion", 4)
    with pytest.raises(KeyError):
        put(EMPTY, NEW, "cellar", 0)


def test_an_unpinned_slot_is_left_to_its_rule() -> None:
    assert unpin(opinion(A, B), "opinion", 0) == opinion(None, B)


def test_zones_are_left_out_and_shown_again() -> None:
    hidden = show(EMPTY, "opinion", shown=False)
    assert not hidden.zone("opinion").shown
    assert show(hidden, "opinion", shown=True) == EMPTY


def test_zones_move_below_the_top_of_the_page() -> None:
    keys = [zone.key for zone in EMPTY.zones]
    first = keys[3]
    assert move_zone(EMPTY, "lead", 1) == EMPTY
    assert move_zone(EMPTY, first, -1) == EMPTY
    assert move_zone(EMPTY, keys[-1], 1) == EMPTY
    moved = [zone.key for zone in move_zone(EMPTY, first, 1).zones]
    assert moved[3:5] == [keys[4], first]
