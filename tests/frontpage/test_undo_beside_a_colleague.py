"""Undo and redo on a board while a colleague makes layouts live: nobody's change is lost."""

import pytest
from django.utils import timezone

from articles.models import PublishedArticle
from newsroom.frontpage.fronts import front_of
from newsroom.frontpage.visits import open_board
from tests.cast import Cast
from tests.factories import document, make_live

from .layouts import live_layout, pinned
from .test_board import lead_of, presser


@pytest.fixture
def live(cast: Cast) -> list[PublishedArticle]:
    return [
        make_live(cast.edgar, document(cast.harbour, cast.ann, headline=f"Story {number}"))[1]
        for number in range(4)
    ]


def test_undoing_past_a_merge_publishes_nothing_over_the_colleague(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    edgar, petra = presser(cast.edgar), presser(cast.petra)
    edgar(f"put:lead:0:{live[0].public_id}")
    petra(f"put:secondary:0:{live[1].public_id}")
    petra("publish")
    edgar("catch-up")
    edgar("undo")
    assert open_board(front_of(None), cast.edgar).is_behind
    page = edgar("publish")
    assert (
        page.status_code == 422 and "A colleague made another layout live" in page.content.decode()
    )
    assert edgar("publish").status_code == 200
    assert pinned() == {"lead": live[0].public_id, "pick-1": live[1].public_id}


def test_redoing_what_was_undone_before_the_colleague_published(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    edgar, petra = presser(cast.edgar), presser(cast.petra)
    edgar(f"put:lead:0:{live[0].public_id}")
    edgar("undo")
    petra(f"put:secondary:0:{live[1].public_id}")
    petra("publish")
    edgar("redo")
    assert lead_of(cast.edgar) == live[0].public_id
    assert open_board(front_of(None), cast.edgar).is_behind
    assert edgar("publish").status_code == 422
    assert edgar("publish").status_code == 200
    assert pinned() == {"lead": live[0].public_id, "pick-1": live[1].public_id}


def test_the_clashes_come_back_with_the_step_that_had_them(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    edgar, petra = presser(cast.edgar), presser(cast.petra)
    edgar(f"put:lead:0:{live[0].public_id}")
    petra(f"put:lead:0:{live[1].public_id}")
    petra("publish")
    assert "put “Story 1” here" in edgar("catch-up").content.decode()
    assert "put “Story 1” here" not in edgar("theirs:lead:0").content.decode()
    assert lead_of(cast.edgar) == live[1].public_id
    assert "put “Story 1” here" in edgar("undo").content.decode()
    assert lead_of(cast.edgar) == live[0].public_id
    edgar("undo")
    assert "put “Story 1” here" in edgar("redo").content.decode()


def test_of_two_orders_of_the_zones_one_s_own_stands_and_theirs_is_one_button_away(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    edgar, petra = presser(cast.edgar), presser(cast.petra)
    edgar("down:opinion")
    petra("up:river")
    petra("publish")
    theirs = live_layout(front_of(None)).order()
    said = edgar("catch-up").content.decode()
    mine = open_board(front_of(None), cast.edgar).layout.order()
    assert mine != theirs and "Your colleague ordered the zones otherwise: Lead story ·" in said
    said = edgar("their-order").content.decode()
    assert open_board(front_of(None), cast.edgar).layout.order() == theirs
    assert "ordered the zones otherwise" not in said
    assert "ordered the zones otherwise" in edgar("undo").content.decode()
    assert open_board(front_of(None), cast.edgar).layout.order() == mine


def test_the_present_minute_is_now_and_asks_what_now_asks(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    edgar, petra = presser(cast.edgar), presser(cast.petra)
    minute = f"{timezone.localtime():%Y-%m-%dT%H:%M}"
    edgar(f"put:lead:0:{live[0].public_id}")
    petra(f"put:secondary:0:{live[1].public_id}")
    assert "Readers see this front now." in petra("schedule", at=minute).content.decode()
    page = edgar("schedule", at=minute)
    assert (
        page.status_code == 422 and "A colleague made another layout live" in page.content.decode()
    )
    assert pinned() == {"pick-1": live[1].public_id}


def test_a_form_that_somebody_else_opened_does_nothing(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    op = f"put:lead:0:{live[0].public_id}"
    page = presser(cast.edgar)(op, typed_by=str(cast.petra.pk))
    assert page.status_code == 422 and "Somebody else was signed in" in page.content.decode()
    assert lead_of(cast.edgar) is None
