"""What is offered while one types into a search field: by keys, by mouse, and not in the way."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from .axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.layout]
Open = Callable[..., BrowserContext]


def _typed(page: Page, words: str) -> tuple[Locator, Locator]:
    """Type into the field of the bar; return it and the list of what is offered."""
    page.goto("/corrections/")
    field = page.get_by_role("combobox", name="Hi, what are you looking for?")
    # The answer to the whole word: an earlier one would be shown anew under the arrows.
    with page.expect_response(re.compile(rf"/search/suggest/\?q={words}$")) as answer:
        field.press_sequentially(words)
    answer.value.finished()
    return field, page.get_by_role("listbox", name="Hi, what are you looking for?")


def test_arrows_choose_and_enter_opens_it(open_context: Open) -> None:
    page = open_context().new_page()
    field, offered = _typed(page, "Hesper")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    chosen = offered.get_by_role("option", selected=True)
    expect(chosen).to_contain_text("Hesper Quillan")
    expect(field).to_have_attribute(
        "aria-activedescendant", chosen.get_attribute("id") or "no option"
    )
    field.press("Enter")
    expect(page).to_have_url(re.compile("/authors/hesper-quillan/$"))


def test_past_the_last_one_the_words_are_searched(open_context: Open) -> None:
    page = open_context().new_page()
    field, offered = _typed(page, "bridge")
    for _each in range(offered.get_by_role("option").count() + 1):
        field.press("ArrowDown")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=bridge$"))


def test_one_is_opened_by_a_click(open_context: Open) -> None:
    page = open_context().new_page()
    _field, offered = _typed(page, "bridge")
    offered.get_by_role("option", name=re.compile("The Bridge Opens on Saturday")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("The Bridge Opens on Saturday")


def test_escape_and_leaving_send_the_list_away_for_good(open_context: Open) -> None:
    page = open_context().new_page()
    field, offered = _typed(page, "bridge")
    field.press("Escape")
    expect(offered).to_be_hidden()
    expect(field).to_have_value("bridge")
    # A letter, and gone before the question is sent.
    field.press_sequentially("s")
    field.press("Tab")
    page.wait_for_timeout(400)
    expect(offered).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_list_is_accessible(open_context: Open, scheme: str) -> None:
    page = open_context(color_scheme=scheme, bypass_csp=True).new_page()
    _field, offered = _typed(page, "bridge")
    expect(offered).to_be_visible()
    assert violations(page) == []
