"""A cursor that is none answers 404 on every list."""

import pytest
from django.test import Client

from tests.cast import Cast

from .newspaper import make_newspaper

LISTS = (
    "/newest/",
    "/authors/",
    "/harbour/",
    "/authors/ann-carter/",
    "/tags/tides/",
    "/corrections/",
)
BAD = (
    "x", "-", "1-", "-1", "1-2-3", "1-x", " 1-1", "1-1%20", "1.5-1", "+1-1", "1--1", "%00-1",
    "99999999999999999-1", "1-9999999999999999999", "٣-٣", "1-1' OR 1=1", "..%2f..",
)  # fmt: skip


def test_each_answers_404(cast: Cast, client: Client) -> None:
    make_newspaper(cast)
    answered = {
        f"{path}older/{cursor}/": client.get(f"{path}older/{cursor}/").status_code
        for path in LISTS
        for cursor in BAD
    }
    assert set(answered.values()) == {404}, answered


@pytest.mark.parametrize("cursor", ["0-0", "9999999999999999-999999999999999999"])
def test_the_ends_of_what_a_cursor_may_be_are_answered(
    cast: Cast, client: Client, cursor: str
) -> None:
    make_newspaper(cast)
    for path in LISTS:
        if path != "/authors/":  # whose cursor is somebody's number
            assert client.get(f"{path}older/{cursor}/").status_code == 200, path


def test_a_policy_page_has_no_older_page(cast: Cast, client: Client) -> None:
    make_newspaper(cast)
    assert client.get("/ethics/older/1-1/").status_code == 404
