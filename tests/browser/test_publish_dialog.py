"""Publishing in one step: the dialog says what will happen, and does exactly that."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser


def begin(page: Page, headline: str, *paragraphs: str) -> WritingSurface:
    """Write a text that nothing stands against, but for what the paragraphs hold."""
    desk = WritingSurface.begin(page, headline)
    page.get_by_label("Standfirst", exact=True).fill("What it is about.")
    desk.type_paragraphs(*(paragraphs or ("A plain paragraph.",)))
    desk.open_tab("Story")
    page.get_by_label("Section", exact=True).select_option(label="Quayside")
    desk.open_tab("Byline and tags")
    names = page.get_by_role("group", name="Names over the article").locator("[data-items] > li")
    if not names.count():
        desk.add("Add an author", "Amadou Venn")
    return desk


def test_a_first_publication_leads_the_front_page_then_a_fix_and_an_update_follow(
    log_in: Callable[..., Page], open_context: Callable[..., BrowserContext]
) -> None:
    page = log_in("editor")
    desk = begin(page, "Slipway lamp relit")
    dialog = desk.open_publish_dialog()
    expect(dialog.get_by_role("heading", level=2)).to_have_text("Publish")
    expect(dialog).to_contain_text("Goes live now at /")
    expect(dialog).to_contain_text("slipway-lamp-relit")
    expect(dialog).to_contain_text("Skips: review, approval.")
    dialog.get_by_label("Place on the front page").select_option(label="Lead story")
    expect(dialog).to_contain_text("Takes the place of “")
    expect(dialog.locator("[data-go]")).to_have_text("Publish")
    # Both clicks of a double click: one publication.
    dialog.locator("[data-go]").dblclick()
    live = page.locator("[data-said] a")
    expect(live).to_contain_text("slipway-lamp-relit")
    expect(page.locator("[data-part=standing]")).to_contain_text("Live")
    reader = open_context().new_page()
    reader.goto("/")
    expect(reader.locator(".front-lead .card-headline").first).to_have_text("Slipway lamp relit")
    path = live.inner_text()

    # A typing error on the live story: the line, the key, Enter.
    page.get_by_label("Headline", exact=True).fill("Slipway lamp lit again")
    page.keyboard.press("Control+Enter")
    expect(dialog).to_contain_text("Replaces the version of")
    expect(dialog).to_contain_text("Changed: Headline.")
    expect(dialog.get_by_label("Fix: the times stay")).to_be_checked()
    expect(dialog.locator("[data-go]")).to_be_focused()
    with desk.answered():
        page.keyboard.press("Enter")
    reader.goto(path)
    expect(reader.locator("h1")).to_have_text("Slipway lamp lit again")
    expect(reader.locator(".article-dates")).not_to_contain_text("Updated")

    desk.type_paragraphs("The keeper has been found.")
    desk.publish(update="Adds the keeper.")
    reader.reload()
    expect(reader.locator(".article-dates")).to_contain_text("Updated")
    expect(reader.get_by_text("Adds the keeper.").first).to_be_visible()

    # Readers have the text: it moves on the front page without another version.
    dialog = desk.open_publish_dialog()
    expect(dialog).to_contain_text("Readers have exactly this text")
    dialog.get_by_label("Place on the front page").select_option(label="Second story")
    with desk.answered():
        dialog.get_by_role("button", name="Place on the front page").click()
    reader.goto("/")
    expect(reader.locator(".front-picks")).to_contain_text("Slipway lamp lit again")


def test_what_is_in_the_way_leads_to_its_field_and_may_be_passed_with_a_reason(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Ropes counted")
    dialog = desk.open_publish_dialog()
    expect(dialog.locator("[data-go]")).to_be_disabled()
    dialog.get_by_role("link", name="No section is chosen.").click()
    expect(dialog).to_be_hidden()
    section = page.get_by_label("Section", exact=True)
    expect(section).to_be_focused()
    section.select_option(label="Quayside")
    # "There is no text" is left: an editor may pass it by, and says why.
    dialog = desk.open_publish_dialog()
    expect(dialog).to_contain_text("There is no text.")
    dialog.locator("[data-go]").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Say why")
    desk_reason = dialog.get_by_label("Publish all the same, because")
    expect(desk_reason).to_be_focused()
    desk_reason.fill("The list follows in minutes.")
    with desk.answered():
        dialog.locator("[data-go]").click()
    expect(page.locator("[data-said] a")).to_contain_text("ropes-counted")


def test_a_tk_in_a_caption_and_a_dead_link_are_found(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = begin(page, "Captions are looked at")
    desk.insert_picture("Cables over", added="The engineer is TK Smith.")
    page.evaluate(
        """() => document.querySelector('.ProseMirror').editor.commands.insertContent(
          '<p><a href="/nowhere-at-all/">a map</a> <a href="http://127.0.0.1:9/">a page</a></p>')"""
    )
    dialog = desk.open_publish_dialog()
    warnings = dialog.get_by_role("region", name="Worth a look")
    expect(warnings).to_contain_text("“TK” is left in: the added sentence of “")
    expect(warnings).to_contain_text("The link “a map” leads to /nowhere-at-all/")
    # Looked up while the dialog stands open already.
    expect(warnings).to_contain_text("Readers cannot open the link “a page”")
    expect(dialog.locator("[data-go]")).to_be_enabled()


def test_a_legal_note_holds_the_story_until_a_publisher_lifts_it(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = begin(page, "The harbour board denies it")
    desk.press("Save")
    desk.open_tab("Publish")
    page.locator("summary", has_text="Legal note").click()
    page.get_by_label("What stands against publishing").fill("Counsel reads it on Monday.")
    page.get_by_role("button", name="Hold the article").click()
    expect(page.get_by_role("note")).to_contain_text("Counsel reads it on Monday.")
    dialog = desk.open_publish_dialog()
    expect(dialog).to_contain_text("Held by a legal note: Counsel reads it on Monday.")
    expect(dialog.locator("[data-go]")).to_be_disabled()

    publisher = log_in("publisher")
    publisher.goto(page.url)
    theirs = WritingSurface(publisher)
    theirs.ready()
    theirs.open_tab("Publish")
    publisher.get_by_label("Why it is lifted").fill("Counsel has read it.")
    publisher.get_by_role("button", name="Lift the legal note").click()
    expect(publisher.get_by_role("note")).to_have_count(0)
    theirs.publish()
    expect(publisher.locator("[data-said] a")).to_contain_text("the-harbour-board-denies-it")


def test_a_press_whose_answer_is_lost_is_asked_about_and_told(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = begin(page, "The line went down")

    def swallow(route: Route) -> None:
        """Let the server do it and lose what it says."""
        route.fetch()
        route.abort()

    page.route("**/change/", swallow, times=1)
    dialog = desk.open_publish_dialog()
    dialog.locator("[data-go]").click()
    expect(dialog).to_be_hidden(timeout=15_000)
    expect(page.locator("[data-said]")).to_contain_text("Live at")
    expect(page.locator("[data-state]")).to_contain_text("All changes saved")

    page.get_by_label("Headline", exact=True).fill("The line went down twice")
    page.route("**/change/", lambda route: route.abort(), times=1)
    dialog = desk.open_publish_dialog()
    dialog.locator("[data-go]").click()
    expect(dialog.get_by_role("alert")).to_contain_text("It did not go live.")
    with desk.answered():
        dialog.locator("[data-go]").click()
    expect(page.locator("[data-part=standing]")).not_to_contain_text("Unpublished changes")
