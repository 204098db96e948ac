"""A public page is made from its path alone."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast

from .newspaper import Newspaper, make_newspaper

# What one request may say that another does not.
VARIANTS: dict[str, dict[str, Any]] = {
    "again": {},
    "cookies": {"HTTP_COOKIE": "theme=dark; csrftoken=" + "x" * 32 + "; django_language=de"},
    "host": {"HTTP_HOST": "localhost:8123"},
    "forwarded": {"HTTP_X_FORWARDED_HOST": "evil.example", "HTTP_X_FORWARDED_PROTO": "https"},
    "language": {"HTTP_ACCEPT_LANGUAGE": "de"},
    "device": {"HTTP_USER_AGENT": "Mobile", "HTTP_SEC_CH_PREFERS_COLOR_SCHEME": "dark"},
    "referer": {"HTTP_REFERER": "https://elsewhere.example/", "REMOTE_ADDR": "192.0.2.7"},
    "script": {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest", "HTTP_ACCEPT": "application/json"},
    "query": {"QUERY_STRING": "utm_source=mail&fbclid=1&page=2&q=x&preview=1"},
}  # fmt: skip


@pytest.fixture
def paper(cast: Cast) -> Newspaper:
    return make_newspaper(cast)


def _paths(paper: Newspaper) -> list[str]:
    return [
        "/", paper.full.path, "/harbour/", "/authors/", "/authors/ann-carter/", "/tags/tides/",
        "/newest/", "/corrections/", "/ethics/", "/accents.css", "/nothing/", paper.gone,
    ]  # fmt: skip


def test_the_same_bytes_go_to_everybody(paper: Newspaper, client: Client) -> None:
    editor = Client()
    editor.force_login(paper.cast.edgar)
    different = []
    for path in _paths(paper):
        first = client.get(path)
        answers = {what: client.get(path, **sent) for what, sent in VARIANTS.items()}
        answers["logged in"] = editor.get(path)
        different += [
            (path, what)
            for what, answer in answers.items()
            if (answer.content, dict(answer.headers)) != (first.content, dict(first.headers))
        ]
    assert different == []


def test_search_depends_on_its_query_and_on_nothing_else(paper: Newspaper, client: Client) -> None:
    editor = Client(headers={"host": "localhost", "accept-language": "de"})
    editor.force_login(paper.cast.edgar)
    plain = client.get("/search/?q=tide").content
    assert editor.get("/search/?q=tide&utm_source=x").content == plain
    assert client.get("/search/?q=quay").content != plain


def test_absolute_addresses_are_those_of_the_public_url(paper: Newspaper, client: Client) -> None:
    for path in _paths(paper):
        body = client.get(path, headers={"host": "localhost"}).content.decode()
        assert "localhost" not in body, path
        assert "testserver" not in body, path
    assert "https://news.example/" in client.get("/").content.decode()
