"""The board: what its buttons do, what it keeps, what it refuses."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from articles.models import PublishedArticle
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.frontpage.fronts import front_of
from newsroom.frontpage.models import BoardVisit
from newsroom.frontpage.publishing import live_version
from newsroom.frontpage.visits import open_board
from tests.cast import Cast
from tests.factories import document, make_image, make_live, make_user

from .layouts import pin, pinned

HOME = "/admin/frontpage/front/home/"
Press = Callable[..., HttpResponse]


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return client


def presser(person: User, where: str = HOME) -> Press:
    """Return a function that presses a button of a person's board, as it is at that moment."""
    client = signed_in(person)

    def press(op: str, step: int | None = None, **typed: str) -> HttpResponse:
        visit = BoardVisit.objects.filter(user=person).first()
        now = visit.step if visit else 0
        fields = {
            "op": op, "step": now if step is None else step, "typed_by": person.pk,
        }  # fmt: skip
        return client.post(where, fields | typed)  # type: ignore[return-value]

    return press


@pytest.fixture
def live(cast: Cast) -> list[PublishedArticle]:
    return [
        make_live(cast.edgar, document(cast.harbour, cast.ann, headline=f"Story {number}"))[1]
        for number in range(4)
    ]


def lead_of(person: User) -> Any:
    one = open_board(front_of(None), person).layout.zone("lead").pins[0]
    return one and one.story


def test_nothing_is_live_before_it_is_published(cast: Cast, live: list[PublishedArticle]) -> None:
    press = presser(cast.edgar)
    assert press(f"put:lead:0:{live[0].public_id}").status_code == 200
    assert lead_of(cast.edgar) == live[0].public_id and pinned() == {}
    page = press("publish", note="Morning")
    assert "Readers see this front now." in page.content.decode()
    assert pinned() == {"lead": live[0].public_id}
    version = live_version(front_of(None))
    assert version is not None and (version.note, version.made_by) == ("Morning", cast.edgar)


def test_who_had_to_leave_for_another_is_told(cast: Cast, live: list[PublishedArticle]) -> None:
    press = presser(cast.edgar)
    press(f"put:lead:0:{live[0].public_id}")
    said = press(f"put:lead:0:{live[1].public_id}").content.decode()
    assert "“Story 0” had no slot left and is not pinned any more." in said
    said = press(f"put:secondary:0:{live[2].public_id}").content.decode()
    assert "The story is put there." in said and "had no slot left" not in said


def test_what_was_done_is_there_when_one_comes_back(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    presser(cast.edgar)(f"put:opinion:2:{live[0].public_id}")
    page = signed_in(cast.edgar).get(HOME).content.decode()
    assert "Changes that readers do not see yet" in page
    assert (
        "Changes that readers do not see yet"
        not in signed_in(cast.petra).get(HOME).content.decode()
    )


def test_undo_goes_back_step_by_step_and_redo_forward(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    press = presser(cast.edgar)
    press(f"put:lead:0:{live[0].public_id}")
    press(f"put:lead:0:{live[1].public_id}")
    press("undo")
    assert lead_of(cast.edgar) == live[0].public_id
    press("undo")
    assert lead_of(cast.edgar) is None
    press("redo")
    press("redo")
    assert lead_of(cast.edgar) == live[1].public_id
    press("discard")
    assert lead_of(cast.edgar) is None
    press("undo")
    assert lead_of(cast.edgar) == live[1].public_id


def test_a_board_left_open_elsewhere_changes_nothing(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    press = presser(cast.edgar)
    press(f"put:lead:0:{live[0].public_id}")
    page = press(f"put:lead:0:{live[1].public_id}", step=0)
    assert page.status_code == 422 and "another window" in page.content.decode()
    assert lead_of(cast.edgar) == live[0].public_id


def test_words_picture_and_end_are_kept_with_any_button(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    press, image = presser(cast.edgar), make_image()
    press(f"put:lead:0:{live[0].public_id}")
    press(
        "show:opinion",
        **{
            "lead.0.story": str(live[0].public_id),
            "lead.0.headline": "  Short   words ",
            "lead.0.standfirst": "Brief",
            "lead.0.until": "2099-05-01T18:30",
            "lead.0.number": str(image.pk),
        },
    )
    one = open_board(front_of(None), cast.edgar).layout.zone("lead").pins[0]
    assert one is not None and one.until is not None
    assert (one.headline, one.standfirst, one.picture) == ("Short words", "Brief", image.pk)
    assert one.until.isoformat() == "2099-05-01T17:30:00+00:00"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("headline", "x" * 201, "At most 200 characters fit here; these are 201."),
        ("until", "2001-01-01T10:00", "That time is over"),
        ("until", "tomorrow", "Write day and time, such as"),
        ("until", "2027-03-28T01:30", "The clocks go forward over that time"),
        ("number", "the cat", "Write the number alone"),
        ("number", "4711", "There is no picture 4711 in the library."),
    ],
)
def test_what_cannot_be_kept_is_refused_where_it_was_typed_and_stays(
    cast: Cast, live: list[PublishedArticle], field: str, typed: str, said: str
) -> None:
    press, key = presser(cast.edgar), str(live[0].public_id)
    press(f"put:lead:0:{key}")
    page = press("publish", **{"lead.0.story": key, f"lead.0.{field}": typed})
    assert page.status_code == 422
    assert said in page.content.decode() and f'value="{typed}"' in page.content.decode()
    assert pinned() == {}


def test_fields_of_a_story_that_moved_away_do_not_reword_another(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    press = presser(cast.edgar)
    press(f"put:lead:0:{live[0].public_id}")
    press("keep", **{"lead.0.story": str(live[1].public_id), "lead.0.headline": "Not mine"})
    one = open_board(front_of(None), cast.edgar).layout.zone("lead").pins[0]
    assert one is not None and one.headline == ""


@pytest.mark.parametrize(
    ("op", "said"),
    [
        ("put:lead:0:nonsense", "Choose a story first."),
        ("put:lead:7:{live}", "There is no such slot"),
        ("put:cellar:0:{live}", "There is no such slot"),
        ("put:lead:0:00000000-0000-0000-0000-000000000009", "not live any more"),
        ("move:{live}", "Choose where the story is to stand."),
        ("hide:cellar", "There is no such zone"),
        ("cancel:9", "not waiting any more"),
    ],
)
def test_what_is_not_there_is_refused_with_a_sentence(
    cast: Cast, live: list[PublishedArticle], op: str, said: str
) -> None:
    page = presser(cast.edgar)(op.replace("{live}", str(live[0].public_id)))
    assert page.status_code == 422 and said in page.content.decode()


def test_two_editors_changes_come_together_and_nothing_is_lost(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    edgar, petra = presser(cast.edgar), presser(cast.petra)
    edgar(f"put:lead:0:{live[0].public_id}")
    petra(f"put:lead:0:{live[1].public_id}")
    petra(f"put:secondary:0:{live[2].public_id}")
    petra("publish")
    page = edgar("publish")
    said = page.content.decode()
    assert page.status_code == 422 and "A colleague made another layout live" in said
    assert "Your colleague put “Story 1” here." in said
    assert pinned() == {"lead": live[1].public_id, "pick-1": live[2].public_id}
    assert edgar("publish").status_code == 200
    assert pinned() == {"lead": live[0].public_id, "pick-1": live[2].public_id}


def test_a_colleague_s_pin_is_taken_with_one_button(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    edgar, petra = presser(cast.edgar), presser(cast.petra)
    edgar(f"put:lead:0:{live[0].public_id}")
    petra(f"put:lead:0:{live[1].public_id}")
    petra("publish")
    edgar("catch-up")
    edgar("theirs:lead:0")
    assert lead_of(cast.edgar) == live[1].public_id


def test_colleagues_see_one_another(cast: Cast, live: list[PublishedArticle]) -> None:
    presser(cast.edgar)(f"put:lead:0:{live[0].public_id}")
    said = signed_in(cast.petra).post(f"{HOME}presence/").json()
    assert said["people"] == [{"name": "Edgar", "changing": True}]
    assert said["behind"] is False and said["live"] == 0
    assert "Petra has this board open." in signed_in(cast.edgar).get(HOME).content.decode()


def test_a_layout_is_scheduled_and_taken_out_again(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    press = presser(cast.edgar)
    press(f"put:lead:0:{live[0].public_id}")
    assert press("schedule", at="").status_code == 422
    page = press("schedule", at="2099-05-01T18:30", note="For May").content.decode()
    assert "Scheduled: layout 1 on 1 May 2099, 18:30" in page and pinned() == {}
    assert "Scheduled: layout 1" not in press("cancel:1").content.decode()


def test_the_preview_is_the_page_of_one_s_board(cast: Cast, live: list[PublishedArticle]) -> None:
    key = str(live[0].public_id)
    press = presser(cast.edgar)
    press(f"put:lead:0:{key}")
    answer = press("preview", **{"lead.0.story": key, "lead.0.headline": "Only on my board"})
    assert (answer.status_code, answer["Location"]) == (302, f"{HOME}preview/")
    page = signed_in(cast.edgar).get(answer["Location"])
    assert "Only on my board" in page.content.decode()
    assert "readers do not see this" in page.content.decode()
    assert "no-store" in page["Cache-Control"] and page["X-Robots-Tag"] == "noindex"
    assert "Only on my board" not in Client().get("/").content.decode()


def test_the_history_says_what_changed_and_gives_a_layout_back(
    cast: Cast, live: list[PublishedArticle]
) -> None:
    pin(cast.edgar, "lead", live[0])
    pin(cast.petra, "lead", live[1])
    client = signed_in(cast.edgar)
    page = client.get(f"{HOME}history/").content.decode()
    assert "Lead story 1: “Story 1”" in page and "by Petra" in page
    assert "Story 0" in client.get(f"{HOME}history/1/").content.decode()
    page = client.post(f"{HOME}history/", {"number": "1"}, follow=True).content.decode()
    assert "Layout 1 is on your board. Readers see it when you publish." in page
    assert lead_of(cast.edgar) == live[0].public_id and pinned() == {"lead": live[1].public_id}


def test_a_section_has_a_board_of_its_own(cast: Cast, live: list[PublishedArticle]) -> None:
    where = f"/admin/frontpage/front/{cast.harbour.pk}/"
    press = presser(cast.edgar, where)
    press(f"put:lead:0:{live[0].public_id}")
    press("publish")
    first = Client().get("/harbour/").content.decode().index("Story 0")
    assert first < Client().get("/harbour/").content.decode().index("Story 3")
    assert pinned() == {}


@pytest.mark.parametrize("path", ["", "home/", "home/history/", "home/preview/", "home/presence/"])
@pytest.mark.parametrize("role", [Role.WRITER, Role.PROFILE_MANAGER, Role.ADVERTISING])
def test_without_the_right_the_board_is_closed(cast: Cast, role: Role, path: str) -> None:
    client = signed_in(make_user("person", role))
    assert client.get(f"/admin/frontpage/front/{path}").status_code == 403
    assert client.post(f"/admin/frontpage/front/{path}", {"op": "publish"}).status_code == 403


def test_an_unknown_front_is_not_there(cast: Cast) -> None:
    client = signed_in(cast.edgar)
    for which in ("99999", "0", "nowhere", "9" * 30):
        assert client.get(f"/admin/frontpage/front/{which}/").status_code == 404
