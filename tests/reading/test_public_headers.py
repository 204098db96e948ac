"""What every public answer carries, and what none does."""

import pytest
from django.http import HttpResponseBase
from django.test import Client

from tests.cast import Cast

from .newspaper import make_newspaper
from .routes import addresses


def _answers(cast: Cast, client: Client) -> list[tuple[str, HttpResponseBase]]:
    paper = make_newspaper(cast)
    older = dict.fromkeys(
        ("/newest/", "/authors/ann-carter/", "/tags/tides/", "/corrections/", "/harbour/"), ""
    )
    walk = addresses(paper, {path: f"{path}older/1900000000000000-1/" for path in older})
    return [(path, client.get(path)) for paths in walk.values() for path in paths]


@pytest.fixture
def answers(cast: Cast, client: Client) -> list[tuple[str, HttpResponseBase]]:
    client.force_login(cast.edgar)
    return _answers(cast, client)


def test_no_public_answer_sets_or_depends_on_a_cookie(
    answers: list[tuple[str, HttpResponseBase]],
) -> None:
    for path, response in answers:
        assert not response.cookies, path
        assert not response.has_header("Set-Cookie"), path
        assert "cookie" not in response.get("Vary", "").lower(), path


def test_no_public_answer_varies_at_all(answers: list[tuple[str, HttpResponseBase]]) -> None:
    assert [path for path, response in answers if response.get("Vary")] == []


def test_every_policy_is_strict(answers: list[tuple[str, HttpResponseBase]]) -> None:
    for path, response in answers:
        policy = response["Content-Security-Policy"]
        assert "unsafe" not in policy, path
        assert "nonce" not in policy, path
        assert "default-src 'none'" in policy, path
        # A file of the masthead may do even less than a page.
        is_file = path.startswith("/brand/") and response.status_code == 200
        wanted = "sandbox" if is_file else "script-src 'self'"
        assert wanted in policy, path
        assert response["X-Content-Type-Options"] == "nosniff", path


def test_no_page_holds_a_token_or_inline_code(
    answers: list[tuple[str, HttpResponseBase]],
) -> None:
    for path, response in answers:
        if response.streaming:
            continue
        body = response.content.decode(errors="replace")
        assert "csrf" not in body.lower(), path
        assert "nonce" not in body, path
        assert " style=" not in body and "<style" not in body, path
        assert " onclick=" not in body and "<script>" not in body, path
