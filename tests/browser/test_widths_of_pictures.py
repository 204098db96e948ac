"""A picture stands as wide as the writer says, and readers see it so."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.test_publish_dialog import begin

pytestmark = [pytest.mark.browser, pytest.mark.layout]

WIDTHS = ("Text", "Wide", "Full")
LARGE = {"width": 1280, "height": 1000}


def _width(figure: Locator) -> float:
    box = figure.locator("img").bounding_box()
    assert box
    return box["width"]


def test_text_wide_and_full_are_wider_one_after_the_other(
    log_in: Callable[..., Page], open_context: Callable[..., BrowserContext]
) -> None:
    page = log_in("editor", viewport=LARGE)
    desk = begin(page, "Three widths of one bridge")
    figures = desk.body.locator(".desk-figure")
    for place, width in enumerate(WIDTHS):
        desk.insert_picture("Cables over")
        desk.type_paragraphs(*(f"Text after it, paragraph {number}." for number in range(1, 6)))
        expect(figures).to_have_count(place + 1)
        choice = figures.nth(place).get_by_role("group", name="Width")
        choice.get_by_role("button", name="Full").click()
        choice.get_by_role("button", name=width).click()
        pressed = choice.locator("[aria-pressed=true]")
        expect(pressed).to_have_count(1)
        expect(pressed).to_have_text(width)
    desk.press("Save")
    page.reload()
    desk.ready()
    chosen = figures.get_by_role("group", name="Width").locator("[aria-pressed=true]")
    expect(chosen).to_have_text(list(WIDTHS))

    desk.publish()
    address = page.get_by_role("link", name=re.compile("^On the site")).get_attribute("href")
    reader = open_context(viewport=LARGE).new_page()
    reader.goto(address or "")
    shown = reader.locator(".body figure")
    expect(shown).to_have_count(3)
    text, wide, full = (_width(shown.nth(place)) for place in range(3))
    column = reader.locator(".body").bounding_box()
    assert column
    assert text <= column["width"] + 1
    assert text + 40 < wide
    assert wide + 40 < full
    assert full <= LARGE["width"]
    assert reader.evaluate("document.documentElement.scrollWidth") <= LARGE["width"]

    reader.set_viewport_size({"width": 390, "height": 800})
    small = [_width(shown.nth(place)) for place in range(3)]
    assert small[0] < small[1] == small[2] == 390
