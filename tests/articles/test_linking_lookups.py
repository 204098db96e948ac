"""What the story's links and embeds ask the server."""

from typing import Any

import pytest
from django.test import Client

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import document, make_article, make_live, make_user

from .forms import signed_in

LINKS = "/admin/articles/article/links/"
EMBED = "/admin/articles/article/embed/"


def _found(client: Client, person: User, asked: str, **more: Any) -> list[tuple[str, str]]:
    answer = signed_in(client, person).get(LINKS, {"q": asked, **more}).json()
    return [(item["label"], item["detail"]) for item in answer["items"]]


def test_live_articles_come_first_and_drafts_are_marked(cast: Cast, client: Client) -> None:
    make_article(cast.edgar, document(cast.harbour, cast.ann, headline="Wall, a draft"))
    make_live(cast.edgar, document(cast.harbour, cast.ann, headline="The wall"))
    labels = _found(client, cast.edgar, "wall")
    assert [label for label, _detail in labels] == ["The wall", "Wall, a draft"]
    assert labels[0][1].endswith("Harbour")
    assert labels[1][1] == "not live yet"


def test_a_writer_finds_no_draft_of_somebody_else(cast: Cast, client: Client) -> None:
    make_article(cast.edgar, document(cast.harbour, cast.ann, headline="Wall, Edgar’s"))
    make_article(cast.wanda, document(cast.harbour, cast.ann, headline="Wall, Wanda’s"))
    assert [label for label, _d in _found(client, cast.wanda, "wall")] == ["Wall, Wanda’s"]


def test_an_article_is_not_offered_to_itself(cast: Cast, client: Client) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="The wall"))
    assert _found(client, cast.edgar, "wall", article=article.pk) == []


def test_an_address_of_ours_finds_its_article_and_another_s_nothing(
    cast: Cast, client: Client
) -> None:
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="The wall"))
    assert [label for label, _d in _found(client, cast.edgar, live.path)] == ["The wall"]
    assert _found(client, cast.edgar, "https://elsewhere.example/the-wall/") == []


def test_an_embed_is_answered_in_its_canonical_form(cast: Cast, client: Client) -> None:
    canonical = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    for typed in (
        "youtu.be/dQw4w9WgXcQ",
        '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=a&amp;x=1"></iframe>',
    ):
        answer = signed_in(client, cast.wanda).get(EMBED, {"q": typed})
        assert answer.json() == {
            "url": canonical,
            "provider": "YouTube",
            "host": "www.youtube-nocookie.com",
        }


@pytest.mark.parametrize("typed", ["", "https://example.com/", "\x00", "<iframe src='x'>"])
def test_a_refused_embed_lists_who_can_be_embedded(cast: Cast, client: Client, typed: str) -> None:
    answer = signed_in(client, cast.wanda).get(EMBED, {"q": typed})
    assert answer.status_code == 422
    assert "YouTube, Vimeo, X" in answer.json()["error"]
    assert "and Internet Archive" in answer.json()["error"]


def test_only_who_writes_is_answered(db: None, client: Client) -> None:
    person = make_user("adam", Role.ADVERTISING)
    for address in (LINKS, EMBED):
        assert signed_in(client, person).get(address, {"q": "x"}).status_code == 403
