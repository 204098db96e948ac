"""What an editor typed survives a closed tab, a colleague and a refusal."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser


def test_a_crash_loses_nothing_and_the_text_is_offered_beside_the_saved_one(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Ferry slip swept clean")
    address = page.url
    desk.type_paragraphs("Nobody had saved this sentence.")
    expect(page.get_by_text("Unsaved changes: kept on the server")).to_be_visible(timeout=10_000)
    crashed = page.context
    other = log_in("editor")  # another browser: what it knows, it knows from the server
    crashed.close()

    other.goto(address)
    desk = WritingSurface(other)
    desk.ready()
    offer = other.get_by_role("region", name="Kept text")
    # A browser that crashed says no good-bye: its form counts as open for half a minute.
    expect(offer).to_contain_text("was not saved. It is kept on the server.", timeout=45_000)
    expect(desk.body).not_to_contain_text("Nobody had saved this sentence.")
    offer.get_by_role("button", name="Compare").click()
    both = other.get_by_role("dialog", name="The kept text beside the saved one")
    expect(both.get_by_text("Nobody had saved this sentence.")).to_be_visible()
    both.get_by_role("button", name="Discard the kept text").click()
    offer.get_by_role("button", name="Bring it back").click()
    offer.get_by_role("button", name="Compare").click()
    both.get_by_role("button", name="Use this text").click()
    expect(desk.body).to_contain_text("Nobody had saved this sentence.")

    desk.press("Save")
    other.reload()
    desk.ready()
    expect(desk.body).to_contain_text("Nobody had saved this sentence.")
    other.wait_for_function("document.querySelector('[data-people]').textContent !== null")
    expect(offer).to_be_hidden()


def test_a_save_that_the_server_tidied_is_not_called_unsaved(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Two spaces after  a stop")
    page.get_by_label("Kicker").fill("  Spaces  everywhere ")
    desk.type_paragraphs("One stop.  Two spaces.")
    desk.press("Save")
    expect(page.get_by_text("All changes saved as version 2")).to_be_visible()
    page.reload()
    desk.ready()
    expect(page.get_by_text("All changes saved as version 2")).to_be_visible()
    expect(page.get_by_role("region", name="Kept text")).to_be_hidden()


def test_the_attribution_of_a_quote_is_found_again_and_not_destroyed(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Who said it")
    desk.type_paragraphs("Before the quote.")
    page.get_by_role("button", name="Block quote").click()
    page.keyboard.type("We were outnumbered.")
    page.get_by_role("button", name="Who said it").click()
    page.get_by_role("button", name="Who said it").focus()
    desk.body.focus()
    page.keyboard.type("Ada Crump, chip seller")
    page.get_by_role("button", name="Who said it").click()
    expect(desk.body.locator("blockquote cite")).to_have_text("Ada Crump, chip seller")
    expect(desk.body.locator("blockquote p")).to_have_text("We were outnumbered.")


def test_a_refused_save_keeps_every_field_as_typed(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "A slug with a mistake")
    desk.type_paragraphs("The text of the refused save.")
    desk.open_tab("Search and social")
    page.get_by_label("Slug", exact=True).fill("Not A Slug!")
    page.get_by_label("Kicker").fill("Refused")
    desk.press("Save")
    expect(page.get_by_text("Not saved: see what is wrong below")).to_be_visible()
    expect(page.get_by_text("Use a to z, 0 to 9 and single hyphens.").first).to_be_visible()
    expect(page.get_by_label("Slug", exact=True)).to_have_value("Not A Slug!")
    expect(page.get_by_label("Kicker")).to_have_value("Refused")
    expect(desk.body).to_contain_text("The text of the refused save.")


def test_a_byline_is_added_and_reordered_by_keyboard_alone(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Keys without a mouse")
    desk.open_tab("Byline and tags")
    field = page.get_by_role("combobox", name="Add an author")
    for name in ("Amadou Venn", "Ines Marchbank"):
        field.focus()
        page.keyboard.type(name[:6])
        expect(page.get_by_role("option").filter(has_text=name)).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Move Ines Marchbank up").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Control+s")
    expect(page.get_by_text("All changes saved as version 2")).to_be_visible()
    page.reload()
    desk.ready()
    items = page.get_by_role("group", name="Names over the article").locator("[data-items] > li")
    expect(items.nth(0)).to_contain_text("Ines Marchbank")
    expect(items.nth(1)).to_contain_text("Amadou Venn")


def test_a_writer_sees_no_button_that_a_writer_may_not_press(log_in: Callable[..., Page]) -> None:
    page = log_in("writer")
    WritingSurface.begin(page, "A writer’s own draft")
    buttons = page.locator("[data-part=buttons]").get_by_role("button")
    labels = [text.strip() for text in buttons.all_inner_texts()]
    assert labels == ["Save", "Submit for review"]
