"""A story with a picture, from the first letter to the readers, by keys alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser


def _tab_to(page: Page, target: Locator, *, most: int = 60, back: bool = False) -> None:
    """Press Tab until something has the focus."""
    for _ in range(most):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    expect(target).to_be_focused()


def test_a_story_is_written_illustrated_and_published_without_a_mouse(
    log_in: Callable[..., Page], open_context: Callable[..., BrowserContext]
) -> None:
    page = log_in("editor", viewport={"width": 1280, "height": 900})
    page.goto("/admin/articles/article/add/")
    expect(page.get_by_label("Headline", exact=True)).to_be_focused()
    page.keyboard.type("Never a mouse in the house")
    page.keyboard.press("Enter")
    desk = WritingSurface(page)
    desk.ready()

    page.keyboard.press("Control+Alt+u")
    expect(page.get_by_label("Standfirst", exact=True)).to_be_focused()
    page.keyboard.type("Told by keys:")
    page.keyboard.press("Control+Alt+t")
    page.keyboard.type("The cat has gone to sea.")
    page.keyboard.press("Enter")
    page.keyboard.type("/pict")
    menu = page.get_by_role("listbox", name="Put in a block")
    expect(menu.get_by_role("option", name="Picture", exact=False).first).to_be_visible()
    page.keyboard.press("Enter")

    picker = page.get_by_role("dialog", name="Choose a picture")
    expect(picker.get_by_label("Search the library")).to_be_focused()
    page.keyboard.type("Cables over")
    expect(picker).to_contain_text("Pictures shown: 1,")
    page.keyboard.press("ArrowDown")
    card = picker.locator(".picker__card")
    expect(card).to_be_focused()
    page.keyboard.press("Enter")
    use = page.get_by_role("dialog", name="The picture in this story")
    expect(use.get_by_label("Title line")).to_be_focused()
    page.keyboard.type("The way to the sea")
    page.keyboard.press("Enter")
    expect(use).to_be_hidden()
    expect(desk.body.locator(".desk-figure")).to_contain_text("The way to the sea")
    page.keyboard.type("She left a note.")
    expect(desk.body.locator("p").last).to_have_text("She left a note.")

    # Section and name, in the panel's tabs.
    page.keyboard.press("Control+Shift+1")
    _tab_to(page, page.get_by_label("Section", exact=True))
    page.keyboard.type("Quay")
    expect(page.get_by_label("Section", exact=True).locator("option:checked")).to_have_text(
        "Quayside"
    )
    page.keyboard.press("Control+Shift+3")
    field = page.get_by_role("combobox", name="Add an author")
    _tab_to(page, field)
    page.keyboard.type("Amadou")
    expect(page.get_by_role("option").filter(has_text="Amadou Venn")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    names = page.get_by_role("group", name="Names over the article").locator("[data-items] > li")
    expect(names).to_contain_text("Amadou Venn")

    page.keyboard.press("Control+Enter")
    dialog = page.locator("#publish-dialog")
    expect(dialog).to_contain_text("Goes live now at")
    expect(dialog.locator("[data-go]")).to_be_focused()
    page.keyboard.press("Enter")
    live = page.locator("[data-said] a")
    expect(live).to_contain_text("never-a-mouse-in-the-house")

    reader = open_context().new_page()
    reader.goto(live.inner_text())
    expect(reader.locator("h1")).to_have_text("Never a mouse in the house")
    expect(reader.locator(".body")).to_contain_text("She left a note.")
    expect(reader.locator(".body figure")).to_contain_text("The way to the sea")


def test_the_menu_opens_at_every_width(log_in: Callable[..., Page]) -> None:
    """At 1280 pixels Unfold's scripts and its sheet disagree about what is narrow."""
    page = log_in("editor", viewport={"width": 1280, "height": 800})
    menu = page.locator("#nav-sidebar")
    for width in (1279, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto("/admin/articles/article/")
        expect(menu).to_be_hidden()
        page.get_by_text("dock_to_right").first.click()
        expect(menu.get_by_role("link", name="Articles").first).to_be_visible()
        page.wait_for_timeout(300)
        expect(menu).to_be_visible()
