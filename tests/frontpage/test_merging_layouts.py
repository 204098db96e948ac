"""Two editors at one front: what only one changed is taken from that one."""

import uuid

from newsroom.frontpage.kinds import home_slots
from newsroom.frontpage.layout import Layout, Pin, fitted
from newsroom.frontpage.merging import merge
from newsroom.frontpage.operations import move_zone, show

A, B, C = (uuid.UUID(int=number) for number in (1, 2, 3))
BASE = fitted(Layout(), home_slots([1, 2])).with_pin("lead", 0, Pin(A))


def test_changes_of_different_slots_are_both_kept() -> None:
    theirs = BASE.with_pin("secondary", 0, Pin(B))
    mine = BASE.with_pin("opinion", 1, Pin(C))
    merged = merge(BASE, theirs, mine)
    assert merged.layout == theirs.with_pin("opinion", 1, Pin(C)) and not merged.clashes


def test_of_a_slot_that_both_changed_one_s_own_stands_and_theirs_is_told() -> None:
    merged = merge(BASE, BASE.with_pin("lead", 0, Pin(B)), BASE.with_pin("lead", 0, Pin(C)))
    assert merged.layout.zone("lead").pins == (Pin(C),)
    assert merged.clashes == {("lead", 0): Pin(B)}


def test_a_slot_that_they_emptied_and_i_changed_is_a_clash_too() -> None:
    merged = merge(BASE, BASE.with_pin("lead", 0, None), BASE.with_pin("lead", 0, Pin(C)))
    assert merged.clashes == {("lead", 0): None}


def test_the_same_change_of_both_is_none() -> None:
    both = BASE.with_pin("lead", 0, Pin(B))
    assert merge(BASE, both, both).clashes == {}


def test_a_story_that_both_moved_stands_once_where_i_put_it() -> None:
    theirs = BASE.with_pin("secondary", 0, Pin(B))
    mine = BASE.with_pin("opinion", 0, Pin(B))
    assert [slot[:2] for slot in merge(BASE, theirs, mine).layout.pins()] == [
        ("lead", 0), ("opinion", 0),
    ]  # fmt: skip


def test_zones_follow_whoever_changed_them() -> None:
    theirs = move_zone(show(BASE, "opinion", shown=False), "most-read", -1)
    assert merge(BASE, theirs, BASE).layout == theirs
    mine = show(BASE, "river", shown=False)
    merged = merge(BASE, theirs, mine).layout
    assert not merged.zone("opinion").shown and not merged.zone("river").shown
    assert [zone.key for zone in merged.zones] == [zone.key for zone in theirs.zones]


def test_where_they_put_a_story_that_i_put_elsewhere_is_told() -> None:
    theirs = BASE.with_pin("lead", 0, Pin(B, headline="Theirs"))
    merged = merge(BASE, theirs, BASE.with_pin("secondary", 1, Pin(B)))
    assert [slot[:2] for slot in merged.layout.pins()] == [("secondary", 1)]
    assert merged.clashes == {("lead", 0): Pin(B, headline="Theirs")}


def test_a_story_that_they_moved_and_i_reworded_is_told_at_both_places() -> None:
    base = BASE.with_pin("lead", 0, None).with_pin("secondary", 0, Pin(B))
    theirs = base.with_pin("secondary", 0, None).with_pin("lead", 0, Pin(B))
    merged = merge(base, theirs, base.with_pin("secondary", 0, Pin(B, headline="Mine")))
    assert merged.layout.zone("secondary").pins[0] == Pin(B, headline="Mine")
    assert merged.clashes == {("secondary", 0): None, ("lead", 0): Pin(B)}
