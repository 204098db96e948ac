"""The preview beside the form follows what is typed, as all that readers may meet."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser

WIDE = {"width": 1280, "height": 900}


def _frame_width(page: Page) -> tuple[int, int]:
    """Return how wide the page in the frame is laid out, and how wide it is seen."""
    page.wait_for_timeout(50)
    inside = page.locator(".preview__frame").evaluate("frame => frame.contentWindow.innerWidth")
    seen = page.locator(".preview__frame").evaluate("frame => frame.getBoundingClientRect().width")
    return round(inside), round(seen)


def _ground(page: Page) -> str:
    colour: str = (
        page.frame_locator(".preview__frame")
        .locator("html")
        .evaluate("page => getComputedStyle(page).backgroundColor")
    )
    return colour


@pytest.mark.layout
def test_the_page_follows_what_is_typed_at_three_widths_light_and_dark(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor", viewport=WIDE)
    desk = WritingSurface.begin(page, "Seen While It Is Written")
    page.get_by_role("button", name="Preview", exact=True).click()
    shown = page.frame_locator(".preview__frame")
    expect(shown.get_by_role("heading", level=1)).to_have_text("Seen While It Is Written")
    expect(shown.get_by_text("Preview of the working copy")).to_be_visible()
    desk.type_paragraphs(*(f"Paragraph {number} of the story." for number in range(1, 40)))
    expect(shown.get_by_text("Paragraph 39 of the story.")).to_be_attached()

    page.locator(".preview__frame").evaluate("frame => frame.contentWindow.scrollTo(0, 600)")
    history = page.evaluate("history.length")
    desk.type_paragraphs("Typed below.")
    expect(shown.get_by_text("Typed below.")).to_be_attached()
    assert page.locator(".preview__frame").evaluate("frame => frame.contentWindow.scrollY") == 600
    assert page.evaluate("history.length") == history
    expect(desk.body).to_be_focused()

    for name, width in (("Phone", 390), ("Tablet", 768), ("Desktop", 1280)):
        page.get_by_role("button", name=name, exact=True).click()
        inside, seen = _frame_width(page)
        assert inside == width
        assert seen == width if width == 390 else seen < width
    assert _ground(page) == "rgb(255, 253, 249)"
    page.get_by_role("button", name="Dark", exact=True).click()
    assert _ground(page) == "rgb(21, 20, 18)"

    # What cannot be shown is said, and the last good page stays.
    page.get_by_label("Kicker", exact=True).fill("k" * 81)
    expect(page.get_by_text("Kicker: 81 letters are too many")).to_be_visible()
    expect(shown.get_by_text("Typed below.")).to_be_attached()
    page.get_by_label("Kicker", exact=True).fill("On the quay")
    expect(shown.get_by_text("On the quay")).to_be_visible()
    expect(page.get_by_text("Kicker: 81 letters are too many")).to_have_count(0)

    page.get_by_role("button", name="Card", exact=True).click()
    expect(shown.get_by_role("heading", name="Seen While It Is Written")).to_have_count(3)
    page.get_by_label("Headline", exact=True).fill("Seen Again")
    expect(shown.get_by_role("heading", name="Seen Again")).to_have_count(3)
    desk.press("Save")
    page.reload()
    desk.ready()
    expect(shown.get_by_role("heading", name="Seen Again")).to_have_count(3)
    expect(page.get_by_role("button", name="Dark", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_search_and_social_say_how_it_looks_and_what_is_too_long(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor", viewport=WIDE)
    desk = WritingSurface.begin(page, "Ferry Returns")
    page.get_by_label("Standfirst", exact=True).fill("It runs again from Monday:")
    desk.open_tab("Search and social")
    result = page.locator("[data-shown=search]")
    shared = page.locator("[data-shown=social]")
    expect(result).to_contain_text("Ferry Returns")
    expect(result).to_contain_text("It runs again from Monday")
    expect(result).to_contain_text(re.compile(r"› \d{4} › \d\d › ferry-returns"))
    expect(shared).to_contain_text("No picture: the card stays small.")
    title = page.get_by_label("Title for search", exact=True)
    expect(title).to_have_attribute("placeholder", "Ferry Returns")
    title.fill(
        "The ferry over the Wend returns on Monday after thirteen winters ashore, dry and unpaid"
    )
    expect(page.get_by_text("longer than the 60 or so that are shown")).to_be_visible()
    expect(result).to_contain_text("too wide for one line and will be cut")
    expect(result.locator(".result__title")).to_have_text(re.compile(r"^The ferry over .* …$"))
    expect(shared).to_contain_text("The title is longer than the 70 letters")
    page.get_by_label("Title for social networks").fill("Back on Monday")
    expect(shared).to_contain_text("Back on Monday")
    page.get_by_label("Description for search").fill("x" * 401)
    expect(page.get_by_text("401 of 400 characters: 1 too many")).to_be_visible()
    page.get_by_label("Description for search").fill("")

    # A live article of the demo has the address of this month or another: take this draft's own.
    slug = page.get_by_label("Slug", exact=True)
    slug.fill("Not a slug")
    expect(page.locator("[data-slug-proposal]")).to_contain_text("Use a to z")
    slug.fill("ferry-is-back")
    expect(page.locator("[data-slug-address]")).to_have_text(
        re.compile(r"^http://[^/]+/\d{4}/\d\d/ferry-is-back/$")
    )

    page.get_by_role("button", name="Preview", exact=True).click()
    stage = page.locator("[data-preview-stage]")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(stage.locator(".result__title")).to_contain_text("The ferry over the Wend")
    page.get_by_role("button", name="Social", exact=True).click()
    expect(stage.locator(".shared__title")).to_have_text("Back on Monday")
    page.get_by_label("Standfirst", exact=True).fill("It runs again from Tuesday.")
    expect(stage.locator(".shared__description")).to_have_text("It runs again from Tuesday.")


def test_on_a_phone_the_preview_fills_the_screen_and_closes(log_in: Callable[..., Page]) -> None:
    page = log_in("writer", viewport={"width": 390, "height": 800}, has_touch=True)
    WritingSurface.begin(page, "On a small screen")
    page.get_by_role("button", name="Preview", exact=True).tap()
    panel = page.get_by_role("dialog", name="Preview")
    expect(panel).to_be_visible()
    box = panel.bounding_box()
    assert box is not None and (box["x"], box["width"], box["height"]) == (0, 390, 800)
    expect(page.frame_locator(".preview__frame").get_by_role("heading", level=1)).to_have_text(
        "On a small screen"
    )
    panel.get_by_role("button", name="Close the preview").tap()
    expect(panel).to_be_hidden()
    expect(page.get_by_role("button", name="Preview", exact=True)).to_be_focused()
