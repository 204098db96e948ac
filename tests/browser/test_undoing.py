"""One history for the whole form."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]


def test_the_last_change_is_undone_wherever_it_was_made(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Undone everywhere")
    desk.choose_lead("Summit at sundown")
    lead = page.locator("input[name=lead]")
    chosen = lead.input_value()
    assert chosen.startswith("{")
    desk.type_paragraphs("The first words")
    group = page.get_by_role("group", name="Lead picture")
    group.get_by_role("button", name="Remove", exact=True).click()
    expect(lead).to_have_value("null")
    desk.press("Save")

    said = page.locator("[data-announcements]")
    desk.body.focus()
    page.keyboard.press("Control+z")
    expect(lead).to_have_value(chosen)
    expect(said).to_have_text("Undone: Lead picture")
    expect(group.get_by_role("img").or_(group.locator("img"))).to_be_visible()
    page.keyboard.press("Control+z")
    expect(said).to_have_text("Undone: the story")
    expect(desk.body).not_to_contain_text("The first words")
    page.keyboard.press("Control+y")
    expect(desk.body).to_contain_text("The first words")
    page.keyboard.press("Control+Shift+z")
    expect(lead).to_have_value("null")
    expect(said).to_have_text("Done again: Lead picture")

    desk.add("Add an author", "Amadou Venn")
    desk.open_tab("Byline and tags")
    page.get_by_role("button", name="Remove Amadou Venn").click()
    page.get_by_label("Standfirst", exact=True).focus()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("button", name="Remove Amadou Venn")).to_be_visible()
    page.get_by_label("Standfirst", exact=True).type("A short one")
    page.get_by_role("toolbar").get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Standfirst", exact=True)).to_have_value("")
