"""What keeps an author is named to each person as far as they may know of it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import document, make_article, make_live, make_user

HERE = "/admin/authors/author/"
SECRET, HIDDEN = "Mayor to resign", "a draft you may not open"


def _sign_in(client: Client, *roles: Role) -> None:
    person = make_user("p", *roles)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")


def _pages(client: Client, cast: Cast) -> list[str]:
    """Return the question before deleting one, its answer, and the same for several."""
    one = f"{HERE}{cast.ann.pk}/delete/"
    several = {"action": "delete_selected", "_selected_action": [cast.ann.pk, cast.ben.pk]}
    answers = (
        client.get(one),
        client.post(one, {"post": "yes"}),
        client.post(HERE, several),
        client.post(HERE, {**several, "post": "yes"}),
    )
    assert {answer.status_code for answer in answers} == {200}
    return [answer.content.decode() for answer in answers]


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        ((Role.PROFILE_MANAGER,), False),
        ((Role.PROFILE_MANAGER, Role.WRITER), False),
        ((Role.PROFILE_MANAGER, Role.ADVERTISING), False),
        ((Role.PROFILE_MANAGER, Role.EDITOR), True),
        ((Role.PROFILE_MANAGER, Role.PUBLISHER), True),
        ((Role.ADMINISTRATOR,), True),
    ],
)
def test_a_draft_is_named_to_those_who_may_open_it(
    client: Client, cast: Cast, roles: tuple[Role, ...], told: bool
) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann, headline=SECRET))
    _sign_in(client, *roles)
    for page in _pages(client, cast):
        assert (SECRET in page) is told
        assert (HIDDEN in page) is not told
        assert (f"/admin/articles/article/{article.pk}/" in page) is told
    cast.ann.refresh_from_db()


@pytest.mark.parametrize("role", [Role.WRITER, Role.EDITOR, Role.PUBLISHER, Role.ADVERTISING])
def test_others_may_not_even_ask(client: Client, cast: Cast, role: Role) -> None:
    _sign_in(client, role)
    assert client.get(f"{HERE}{cast.ann.pk}/delete/").status_code == 403


def test_a_live_headline_is_named(client: Client, cast: Cast) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Mayor stays"))
    _sign_in(client, Role.PROFILE_MANAGER)
    for page in _pages(client, cast):
        assert "Mayor stays" in page


def test_it_costs_the_same_for_one_article_and_for_many(client: Client, cast: Cast) -> None:
    _sign_in(client, Role.PROFILE_MANAGER, Role.WRITER)

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(f"{HERE}{cast.ann.pk}/delete/")
        return len(captured)

    def write(number: int) -> None:
        text = document(cast.harbour, cast.ann, headline=f"Seen {number}")
        make_live(cast.edgar, text)

    write(0)
    cost()
    few = cost()
    for number in range(1, 5):
        write(number)
    assert cost() == few
