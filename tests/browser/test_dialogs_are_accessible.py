"""axe-core finds nothing in what opens over the text, in light and dark."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations_in_both_themes as violations
from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]

Open = Callable[[str], Page]


@pytest.fixture
def enter(log_in: Callable[..., Page]) -> Open:
    """Return a function that logs a role in, where axe may look at the page."""
    return lambda role: log_in(
        role,
        viewport={"width": 1280, "height": 900},
        reduced_motion="reduce",
        bypass_csp=True,
    )


def _asked_for(page: Page, desk: WritingSurface) -> Iterator[str]:
    """Open what a person opens, one after another; give the selector of each."""
    desk.open_publish_dialog()
    yield "#publish-dialog"
    page.keyboard.press("Escape")

    desk.body.focus()
    page.keyboard.press("Control+Alt+l")
    expect(page.locator("#link-href")).to_be_focused()
    page.keyboard.type("bridge")
    expect(page.locator("#link-dialog").get_by_role("option").first).to_be_visible()
    yield "#link-dialog"
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="Link").get_by_role("button", name="Cancel").click()

    page.keyboard.press("Control+Alt+e")
    embed = page.get_by_role("dialog", name="From another site")
    embed.get_by_label("Address").fill("https://example.com/film")
    embed.get_by_role("button", name="Put it in").click()
    expect(embed.get_by_role("alert")).not_to_be_empty()
    yield "#embed-dialog"
    page.keyboard.press("Escape")

    desk.insert_picture("Cables over")
    desk.body.get_by_role("button", name="Words and crop").click()
    page.locator("#picture-use summary").click()
    yield "#picture-use"
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Special character").click()
    yield "#characters"
    page.keyboard.press("Escape")

    page.keyboard.press("Control+f")
    page.keyboard.type("words")
    expect(page.locator(".found").first).to_be_visible()
    yield ".find"
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Preview", exact=True).click()
    panel = page.get_by_role("dialog", name="Preview")
    expect(page.locator(".preview__frame--ready")).to_be_visible()
    yield ".preview"
    for name in ("Search", "Social"):
        panel.get_by_role("button", name=name, exact=True).click()
        expect(page.locator("[data-preview-stage] .preview__drawn")).to_be_visible()
        yield ".preview"


def test_what_one_opens_has_no_violation(enter: Open) -> None:
    page = enter("editor")
    desk = WritingSurface.begin(page, "Opened over the text")
    desk.type_paragraphs("Some words to find.")
    desk.press("Save")
    found = [f"{part}: {one}" for part in _asked_for(page, desk) for one in violations(page, part)]
    assert not found, "\n".join(found)


def test_a_conflict_an_ended_login_and_a_kept_text_have_no_violation(enter: Open) -> None:
    mine = enter("editor")
    desk = WritingSurface.begin(mine, "Opened by itself")
    theirs = enter("publisher")
    theirs.goto(mine.url)
    WritingSurface(theirs).ready()
    standfirst = "Standfirst"
    theirs.get_by_label(standfirst, exact=True).fill("The publisher’s line.")
    WritingSurface(theirs).press("Save")
    mine.get_by_label(standfirst, exact=True).fill("The editor’s line.")
    mine.keyboard.press("Control+s")
    conflict = mine.get_by_role("dialog", name="You both changed the same")
    expect(conflict).to_be_visible()
    found = violations(mine, "#conflict-dialog")
    conflict.get_by_role("button", name="All mine").click()
    conflict.get_by_role("button", name="Save what I chose").click()
    expect(conflict).to_be_hidden()
    theirs.context.close()

    desk.type_paragraphs("Kept and not saved.")
    expect(mine.get_by_text("Unsaved changes: kept on the server")).to_be_visible(timeout=10_000)
    address = mine.url
    mine.context.close()
    again = enter("editor")
    again.goto(address)
    offer = again.get_by_role("region", name="Kept text")
    offer.get_by_role("button", name="Compare").click()
    expect(again.get_by_role("dialog", name="The kept text beside the saved one")).to_be_visible()
    found += violations(again, "#kept-dialog")
    again.keyboard.press("Escape")

    again.context.clear_cookies()
    again.keyboard.press("Control+s")
    login = again.get_by_role("dialog", name="Log in again")
    expect(login).to_be_visible()
    found += violations(again, "#sign-in-dialog")
    assert not found, "\n".join(found)
