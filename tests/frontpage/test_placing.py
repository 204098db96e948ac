"""A story takes its slot the moment it goes live; those that stood there move down."""

import uuid
from typing import Any

import pytest

from articles.desk.placing import choices, place_live
from articles.desk.publishing import publish
from articles.desk.refusals import WrongState
from articles.models import PublishedArticle
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from newsroom.accounts.roles import Role
from newsroom.editions.number import current
from newsroom.frontpage.fronts import front_of
from newsroom.frontpage.kinds import home_slots
from newsroom.frontpage.layout import Layout, Pin, fitted
from newsroom.frontpage.operations import SLOTS, rearranged, unpin
from newsroom.frontpage.publishing import live_version
from newsroom.frontpage.publishing import publish as publish_layout
from tests.cast import Cast
from tests.factories import document, make_article, make_live, make_user

from .layouts import live_layout, pin, pinned

A, B, C, NEW = (uuid.UUID(int=number) for number in (1, 2, 3, 9))


@pytest.mark.parametrize(
    ("before", "slot", "after"),
    [
        ({}, "lead", {"lead": NEW}),
        ({"lead": A}, "lead", {"lead": NEW, "pick-1": A}),
        ({"lead": A}, "pick-1", {"lead": A, "pick-1": NEW}),
        ({"lead": A, "pick-1": B, "pick-3": C}, "lead",
         {"lead": NEW, "pick-1": A, "pick-2": B, "pick-3": C}),
        ({"lead": A, "pick-1": NEW, "pick-2": B}, "lead",
         {"lead": NEW, "pick-1": A, "pick-2": B}),
        ({"lead": NEW, "pick-1": A}, "pick-1", {"lead": A, "pick-1": NEW}),
        ({"lead": NEW, "pick-2": A, "pick-3": B}, "pick-2",
         {"pick-1": A, "pick-2": NEW, "pick-3": B}),
        ({"pick-5": A}, "pick-5", {"pick-5": NEW}),
    ],
)  # fmt: skip
def test_those_that_stand_there_make_room(before: Any, slot: str, after: Any) -> None:
    layout = fitted(Layout(), home_slots([]))
    for name, story in before.items():
        layout = layout.with_pin(*SLOTS[name], Pin(story))
    moved = rearranged(layout, NEW, slot)
    held = {name: moved.zone(zone).pins[place] for name, (zone, place) in SLOTS.items()}
    assert {name: one.story for name, one in held.items() if one} == after


@pytest.fixture
def front(cast: Cast) -> list[PublishedArticle]:
    """Every slot filled."""
    rows = []
    for slot in SLOTS:
        text = document(cast.harbour, cast.ann, headline=f"On {slot}")
        rows.append(make_live(cast.edgar, text)[1])
        pin(cast.edgar, slot, rows[-1])
    return rows


def test_publishing_with_a_place_is_one_edition_and_two_audit_rows(
    cast: Cast, front: list[PublishedArticle]
) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    edition = current()
    AuditEntry.objects.all().delete()
    publish(article, cast.edgar, version=1, place="lead")
    assert current() == edition + 1
    assert [row.action for row in AuditEntry.objects.order_by("id")] == [
        "article.publish", "frontpage.change",
    ]  # fmt: skip
    assert pinned()["lead"] == article.public_id
    assert pinned()["pick-1"] == front[0].public_id
    entry = AuditEntry.objects.get(action="frontpage.change")
    assert entry.detail["left"] == [str(front[-1].public_id)]


def test_a_publication_that_is_refused_places_nothing(
    cast: Cast, front: list[PublishedArticle]
) -> None:
    before = pinned()
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    with pytest.raises(WrongState):
        publish(article, cast.edgar, version=1, place="cellar")
    assert pinned() == before
    assert not PublishedArticle.objects.filter(public_id=article.public_id).exists()


def test_a_live_story_is_placed_without_another_version(
    cast: Cast, front: list[PublishedArticle]
) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    edition = current()
    place_live(article, "pick-2", cast.edgar)
    assert pinned()["pick-2"] == article.public_id and current() == edition + 1
    assert article.publications.count() == 1


def test_a_story_that_is_not_live_is_not_placed(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    with pytest.raises(WrongState):
        place_live(article, "lead", cast.edgar)
    assert pinned() == {}


def test_without_the_right_there_is_no_choice_and_no_place(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    for person in (cast.wanda, make_user("person", Role.ADVERTISING)):
        assert choices(person, article) == []
        with pytest.raises(NotAllowed):
            place_live(article, "lead", person)


def test_each_choice_says_whom_it_moves(cast: Cast, front: list[PublishedArticle]) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    said = {place.slot: place.says for place in choices(cast.edgar, article)}
    assert said["lead"] == (
        "Takes the place of “On lead”, which becomes: Second story. "
        "“On pick-5” leaves the front page."
    )
    assert said["pick-5"] == "Takes the place of “On pick-5”, which leaves the front page."
    home = front_of(None)
    now = live_version(home)
    assert now is not None
    publish_layout(home, unpin(live_layout(home), *SLOTS["lead"]), cast.edgar, base=now.number)
    assert choices(cast.edgar, article)[0].says == "The slot is free."


def test_its_own_slot_is_known(cast: Cast, front: list[PublishedArticle]) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    place_live(article, "pick-1", cast.edgar)
    assert [place.slot for place in choices(cast.edgar, article) if place.is_its_own] == ["pick-1"]
