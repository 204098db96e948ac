"""The masthead's links and its search stand on every page."""

from collections.abc import Callable

import pytest

from newsroom.masthead.models import Masthead

from .newspaper import make_masthead
from .page_tree import Element

Open = Callable[[str], Element]


@pytest.fixture
def masthead(db: None) -> Masthead:
    return make_masthead()


def test_connect_with_us_stands_in_header_menu_and_footer(
    masthead: Masthead, open_page: Open
) -> None:
    links = [a for a in open_page("/").all("a") if a.attrs.get("rel") == "me"]
    assert [a.text for a in links] == ["Mastodon"] * 3
    assert {a.attrs["href"] for a in links} == {"https://social.example/@tide"}


def test_the_search_is_a_form_with_the_masthead_s_prompt(
    masthead: Masthead, open_page: Open
) -> None:
    form = open_page("/").all("form")[0]
    field = form.one("input")
    assert (form.attrs["role"], form.attrs["action"], form.attrs["method"]) == (
        "search", "/search/", "get",
    )  # fmt: skip
    assert (field.attrs["name"], field.attrs["placeholder"]) == (
        "q",
        "Hi, what are you looking for?",
    )
    assert form.one("label").text == "Hi, what are you looking for?"
    assert form.one("label").attrs["for"] == field.attrs["id"]


def test_a_site_without_a_masthead_still_answers(db: None, open_page: Open) -> None:
    page = open_page("/")
    assert page.one("h1").text == "Newsroom"
    assert not page.has(".connect")


def test_ids_are_unique_on_a_page(masthead: Masthead, open_page: Open) -> None:
    ids = [one.attrs["id"] for one in open_page("/search/?q=x").walk() if "id" in one.attrs]
    assert len(ids) == len(set(ids))
