"""axe-core finds nothing in what opens while typing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations_in_both_themes as violations
from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_menu_search_and_characters_have_no_violation(
    log_in: Callable[..., Page], scheme: str, width: int
) -> None:
    page = log_in(
        "editor",
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
        bypass_csp=True,
    )
    desk = WritingSurface.begin(page, "Typed for all")
    desk.type_paragraphs("Some words to find.")
    page.keyboard.type("/")
    page.get_by_role("listbox", name="Put in a block").wait_for()
    found = {"menu": violations(page, "#writing"), "list": violations(page, ".slash")}
    page.keyboard.press("Escape")
    page.keyboard.press("Backspace")
    page.get_by_role("button", name="Put in a block").wait_for()
    page.keyboard.press("Control+f")
    page.keyboard.type("words")
    page.locator(".found").wait_for()
    found["find"] = violations(page, ".writing__text")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Special character").click()
    found["characters"] = violations(page, "#characters")
    said = [f"{name}: {one}" for name, those in found.items() for one in those]
    assert not said, "\n".join(said)
