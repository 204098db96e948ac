"""Public pages are read, and nothing else is done with them."""

import pytest
from django.test import Client

from tests.cast import Cast

from .newspaper import Newspaper, make_newspaper


@pytest.fixture
def paper(cast: Cast) -> Newspaper:
    return make_newspaper(cast)


def _paths(paper: Newspaper) -> list[str]:
    return [
        "/", paper.full.path, paper.picture, "/harbour/", "/newest/", "/authors/",
        "/authors/ann-carter/", "/tags/tides/", "/corrections/", "/search/?q=tide", "/ethics/",
        "/accents.css",
    ]  # fmt: skip


def test_head_answers_with_the_headers_of_get_and_no_body(paper: Newspaper, client: Client) -> None:
    for path in (*_paths(paper), "/nothing/"):
        got, head = client.get(path), client.head(path)
        assert head.status_code == got.status_code, path
        assert dict(head.headers) == dict(got.headers), path
        assert b"".join(head) == b"", path
        assert b"".join(got), path


@pytest.mark.parametrize("checked", [True, False], ids=["with-csrf-checks", "without"])
def test_other_methods_are_refused(paper: Newspaper, checked: bool) -> None:
    client = Client(enforce_csrf_checks=checked)
    for path in _paths(paper):
        for method in (client.post, client.put, client.patch, client.delete):
            response = method(path)
            assert response.status_code == 405, path
            assert response["Allow"] == "GET, HEAD", path
            assert not response.cookies, path


def test_a_form_of_the_desk_without_its_token_is_refused_as_one(db: None) -> None:
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x"})
    assert response.status_code == 403
