"""The form without scripts: written, saved, handed in, and no save writes over another."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.layout]

PLAIN = {"java_script_enabled": False}


def _begin(page: Page, headline: str) -> None:
    page.goto("/admin/articles/article/add/")
    page.get_by_label("Headline", exact=True).fill(headline)
    page.get_by_role("button", name="Write", exact=True).click()
    expect(page.get_by_role("textbox", name="Story", exact=True)).to_be_visible()


def _press(page: Page, button: str) -> None:
    bar = page.locator(".writing__actions")
    bar.get_by_role("button", name=button, exact=True).click()


def test_a_story_is_written_saved_and_handed_in(log_in: Callable[..., Page]) -> None:
    page = log_in("writer", **PLAIN)
    _begin(page, "Typed on an old machine")
    page.get_by_label("Standfirst", exact=True).fill("It has a browser and no scripts.")
    story = page.get_by_role("textbox", name="Story", exact=True)
    story.fill("<p>The first paragraph.</p><p>And a <strong>second</strong>.</p>")
    page.get_by_label("Section", exact=True).select_option(label="Quayside")
    page.get_by_label("Dateline").fill("WENDMOUTH")
    page.get_by_label("Title for search").fill("An old machine")
    _press(page, "Save")
    expect(page.get_by_text("Saved as version 2.")).to_be_visible()
    expect(story).to_have_value(re.compile("<strong>second</strong>"))
    expect(page.get_by_label("Dateline")).to_have_value("WENDMOUTH")
    expect(page.get_by_label("Title for search")).to_have_value("An old machine")
    _press(page, "Submit for review")
    expect(page.locator(".writing__standing")).to_contain_text("In review")

    with page.context.expect_page() as opened:
        page.locator(".writing__actions").get_by_role("button", name="Preview").click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text("Typed on an old machine")
    expect(opened.value.locator("strong", has_text="second")).to_be_visible()


def test_a_refused_save_says_why_and_keeps_what_was_typed(log_in: Callable[..., Page]) -> None:
    page = log_in("writer", **PLAIN)
    _begin(page, "A slug with a mistake")
    page.get_by_label("Slug", exact=True).fill("Not A Slug!")
    page.get_by_role("textbox", name="Story", exact=True).fill("<p>Typed all the same.</p>")
    _press(page, "Save")
    expect(page.get_by_role("alert").first).to_contain_text("Not saved.")
    expect(page.get_by_label("Slug", exact=True)).to_have_value("Not A Slug!")
    story = page.get_by_role("textbox", name="Story", exact=True)
    expect(story).to_have_value(re.compile("Typed all the same."))


def test_a_save_upon_a_colleagues_shows_both_texts_to_choose_from(
    log_in: Callable[..., Page],
) -> None:
    mine, theirs = log_in("editor", **PLAIN), log_in("publisher", **PLAIN)
    _begin(mine, "One standfirst, two minds")
    theirs.goto(mine.url)
    theirs.get_by_label("Standfirst", exact=True).fill("The publisher’s line.")
    _press(theirs, "Save")
    mine.get_by_label("Standfirst", exact=True).fill("The editor’s line.")
    mine.get_by_label("Kicker", exact=True).fill("Old machines")
    _press(mine, "Save")
    expect(mine.get_by_role("alert")).to_contain_text("saved version 2 while you were writing")
    expect(mine.get_by_text("The editor’s line.")).to_be_visible()
    expect(mine.get_by_text("The publisher’s line.")).to_be_visible()
    mine.locator("[data-choice=standfirst] input[value=mine]").check()
    mine.get_by_role("button", name="Save what I chose").click()
    expect(mine.get_by_label("Standfirst", exact=True)).to_have_value("The editor’s line.")
    expect(mine.get_by_label("Kicker", exact=True)).to_have_value("Old machines")
    theirs.reload()
    expect(theirs.get_by_label("Standfirst", exact=True)).to_have_value("The editor’s line.")


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_shown_that_needs_scripts_and_nothing_is_out_of_reach(
    log_in: Callable[..., Page], width: int
) -> None:
    page = log_in("editor", viewport={"width": width, "height": 900}, **PLAIN)
    _begin(page, "Looked through by hand")
    form = page.locator("#writing")
    expect(form.locator("button:not([type=submit]):visible")).to_have_count(0)
    expect(form.get_by_role("combobox").and_(form.locator("input"))).to_have_count(0)
    for name in ("Story", "Images", "Byline and tags", "Search and social", "Publish"):
        expect(form.get_by_role("heading", name=name, exact=True)).to_be_visible()
    for label in ("Kind", "Language", "Slug", "Title for social networks", "Sponsor"):
        expect(form.get_by_label(label, exact=True)).to_be_visible()
    legal = form.locator("summary", has_text="Legal note")
    legal.click()
    form.get_by_label("What stands against publishing").fill("Counsel reads it.")
    form.get_by_role("button", name="Hold the article").click()
    expect(page.get_by_role("note")).to_contain_text("Counsel reads it.")
