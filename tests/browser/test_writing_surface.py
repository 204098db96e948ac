"""The surface itself: tabs, full screen, the phone, the palette and the keys."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_the_panel_remembers_its_tab_and_whether_it_is_folded(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Lamps for the slip")
    desk.open_tab("Images")
    expect(page.get_by_role("group", name="Lead picture")).to_be_visible()
    page.keyboard.press("Control+Shift+1")
    expect(page.get_by_label("Section", exact=True)).to_be_visible()
    page.get_by_role("tab", name="Story").press("ArrowRight")
    expect(page.get_by_role("tab", name="Images")).to_be_focused()
    page.reload()
    desk.ready()
    expect(page.get_by_role("tab", name="Images")).to_have_attribute("aria-selected", "true")

    page.get_by_role("button", name="Side panel").click()
    expect(page.get_by_role("tablist")).to_be_hidden()
    page.reload()
    desk.ready()
    expect(page.get_by_role("tablist")).to_be_hidden()
    page.keyboard.press("Control+Alt+b")
    expect(page.get_by_role("tablist")).to_be_visible()


def test_full_screen_shows_the_text_alone_and_goes_back(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Nothing but the text")
    desk.body.focus()
    page.keyboard.press("Control+Alt+f")
    expect(page.get_by_role("tablist")).to_be_hidden()
    expect(page.locator("#header-inner")).to_be_hidden()
    page.keyboard.type("Quiet.")
    expect(desk.body).to_contain_text("Quiet.")
    page.keyboard.press("Control+Alt+f")
    expect(page.get_by_role("tablist")).to_be_visible()


def test_the_palette_does_actions_and_finds_articles_images_and_people(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Found by its name")
    desk.body.focus()
    palette = page.get_by_role("dialog", name="Find and do")
    line = palette.get_by_role("combobox")

    page.keyboard.press("Control+k")
    expect(line).to_be_focused()
    page.keyboard.type("byl")
    expect(palette.get_by_role("option", name="Tab: Byline and tags")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Byline and tags")).to_be_focused()

    for words, group, found in (
        ("larch above", "Articles", "Every Larch Above Hagg Edge"),
        ("sundown", "Images", "Summit at sundown"),
        ("hesper", "People", "Hesper Quillan"),
    ):
        page.keyboard.press("Control+k")
        page.keyboard.type(words)
        option = palette.get_by_role("group", name=group).get_by_role("option")
        expect(option.filter(has_text=found)).to_be_visible()
        page.keyboard.press("Escape")
        expect(palette).to_be_hidden()

    page.keyboard.press("Control+/")
    expect(palette.get_by_role("option", name="Full screen Ctrl+Alt+F")).to_be_visible()


def test_the_palette_leads_from_any_page_of_the_desk(log_in: Callable[..., Page]) -> None:
    page = log_in("writer")
    page.keyboard.press("Control+k")
    page.keyboard.type("images")
    palette = page.get_by_role("dialog", name="Find and do")
    expect(palette.get_by_role("option", name="Images")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/media/image/")


def test_on_a_phone_the_panel_lies_over_the_text_and_goes_back_to_it(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor", **PHONE)
    desk = WritingSurface.begin(page, "Typed with two thumbs")
    expect(page.get_by_role("tablist")).to_be_hidden()
    page.get_by_role("button", name="Side panel").tap()
    page.get_by_role("tab", name="Story").tap()
    page.get_by_label("Section", exact=True).select_option(label="Quayside")
    page.get_by_role("button", name="Back to the text").tap()
    expect(page.get_by_role("tablist")).to_be_hidden()
    desk.body.tap()
    page.keyboard.type("Both hold.")
    expect(desk.body).to_contain_text("Both hold.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
