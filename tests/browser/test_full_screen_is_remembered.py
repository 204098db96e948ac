"""Writing with nothing but the text on the screen, also after the page was loaded again."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]


def test_the_button_leaves_only_the_text_until_it_is_pressed_again(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor", viewport={"width": 1280, "height": 900})
    desk = WritingSurface.begin(page, "Only the words")
    button = page.get_by_role("button", name="Full screen")
    around = [page.get_by_role("tablist"), page.locator("#header-inner")]
    button.click()
    for part in around:
        expect(part).to_be_hidden()
    expect(button).to_have_attribute("aria-pressed", "true")
    desk.body.focus()
    page.keyboard.type("Nothing else in sight.")
    desk.press("Save")

    page.reload()
    desk.ready()
    for part in around:
        expect(part).to_be_hidden()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(desk.body).to_have_text("Nothing else in sight.")

    page.keyboard.press("Control+Alt+f")
    for part in around:
        expect(part).to_be_visible()
    page.reload()
    desk.ready()
    for part in around:
        expect(part).to_be_visible()
    expect(button).to_have_attribute("aria-pressed", "false")
