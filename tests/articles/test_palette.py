"""What the palette finds, and for whom."""

import pytest
from django.test import Client

from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_user

from .forms import signed_in

ADDRESS = "/admin/articles/article/palette/"


def found(client: Client, words: str) -> dict[str, list[str]]:
    groups = client.get(ADDRESS, {"q": words}).json()["groups"]
    return {group["name"]: [item["label"] for item in group["items"]] for group in groups}


def test_articles_pictures_and_people_are_found_by_a_few_letters(
    client: Client, cast: Cast
) -> None:
    make_article(cast.edgar, document(cast.harbour, cast.ann, headline="Carts on the quay"))
    make_image(title="A cart", credit="Ann")
    signed_in(client, cast.edgar)
    assert found(client, "cart") == {
        "Articles": ["Carts on the quay"],
        "Images": ["A cart"],
        "People": ["Ann Carter"],
    }
    item = client.get(ADDRESS, {"q": "carts"}).json()["groups"][0]["items"][0]
    assert client.get(item["url"]).status_code == 200


def test_a_writer_finds_only_the_articles_on_the_own_desk(client: Client, cast: Cast) -> None:
    make_article(cast.edgar, document(cast.harbour, cast.ann, headline="Secret of the slip"))
    make_article(cast.wanda, document(cast.harbour, cast.ann, headline="Slipway paint"))
    signed_in(client, cast.wanda)
    assert found(client, "slip") == {"Articles": ["Slipway paint"]}


def test_who_may_open_no_article_is_told_of_none(client: Client, cast: Cast) -> None:
    make_article(cast.edgar, document(cast.harbour, cast.ann, headline="Ann on the harbour wall"))
    signed_in(client, make_user("paula", Role.PROFILE_MANAGER))
    assert found(client, "ann") == {"People": ["Ann Carter"]}
    signed_in(client, make_user("adam", Role.ADVERTISING))
    assert found(client, "ann") == {}


@pytest.mark.parametrize("words", ["", "a", "\x00", " "])
def test_less_than_two_letters_find_nothing(client: Client, cast: Cast, words: str) -> None:
    assert found(signed_in(client, cast.edgar), words) == {}


def test_nobody_signed_in_is_sent_to_the_login(client: Client) -> None:
    assert client.get(ADDRESS, {"q": "ann"}).status_code == 302
