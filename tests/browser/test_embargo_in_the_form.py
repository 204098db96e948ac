"""An embargo is set beside the text, told to everybody, and lifted by a publisher."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_publish_dialog import begin
from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser


def test_an_embargo_holds_the_story_until_a_publisher_lifts_it(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = begin(page, "The prize goes to the eel")
    desk.press("Save")
    desk.open_tab("Publish")
    page.locator("summary", has_text="Embargo").click()
    typed = page.get_by_role("button", name="Set the embargo")
    typed.click()
    wrong = page.locator("[data-hold-wrong]")
    expect(wrong).to_have_text("Choose a day and a time.")
    page.get_by_label(re.compile("^Until")).fill("2031-05-05T11:00")
    page.get_by_label("Whose embargo").fill("The academy")
    typed.click()
    expect(wrong).to_be_empty()
    note = page.get_by_role("note")
    expect(note).to_contain_text("Embargo: until 5 May 2031, 11:00")
    expect(note).to_contain_text("(The academy)")
    expect(page.get_by_role("button", name="Lift the embargo")).to_have_count(0)
    expect(page.get_by_text("A Publisher may lift it before its time.")).to_be_visible()

    dialog = desk.open_publish_dialog()
    way = dialog.get_by_role("region", name="In the way")
    expect(way).to_contain_text("Under embargo until 5 May 2031, 11:00")
    expect(dialog.locator("[data-go]")).to_be_disabled()

    publisher = log_in("publisher")
    publisher.goto(page.url)
    theirs = WritingSurface(publisher)
    theirs.ready()
    expect(publisher.get_by_role("note")).to_contain_text("The academy")
    theirs.open_tab("Publish")
    lift = publisher.get_by_role("button", name="Lift the embargo")
    lift.click()
    expect(publisher.locator("[data-hold-wrong]")).not_to_be_empty()
    publisher.get_by_label("Why it is lifted").fill("The academy went first.")
    lift.click()
    expect(publisher.get_by_role("note")).to_have_count(0)
    dialog = theirs.open_publish_dialog()
    expect(dialog.get_by_role("region", name="In the way")).to_have_count(0)
    expect(dialog.locator("[data-go]")).to_be_enabled()
