"""The main job from end to end: write, preview, publish, read, change, take off, bring back."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from media import iptc
from tests.browser.site import DemoSite
from tests.browser.writing import WritingSurface
from tests.factories import jpeg_with

pytestmark = pytest.mark.browser

HEADLINE = "Swing Bridge Keeper Retires With the Key"
LEAD = "Forty Years, One Key, No Successor: Who Turns the Bridge Now?:"


def _photograph(folder: Path) -> Path:
    path = folder / "keeper.jpg"
    segment = iptc.segment(
        creator="Odile Farrow",
        credit="O. Farrow/Wend Pictures",
        copyright_notice="© 2026 Odile Farrow",
        caption="The keeper’s hut on the swing bridge.",
    )
    path.write_bytes(jpeg_with(segment))
    return path


def _write(page: Page, folder: Path) -> WritingSurface:
    desk = WritingSurface.begin(page, HEADLINE)
    page.get_by_label("Standfirst", exact=True).fill(LEAD)
    desk.type_paragraphs("The bridge over the Wend turned for the last time under its old keeper.")
    desk.insert_picture("Cables over", title="Not this bridge, but a bridge")
    desk.type_paragraphs("Nobody has applied for the post, which comes with a stove.")
    desk.insert_picture("Stepped stream", added="The Wend begins like this.")
    desk.type_paragraphs("The key weighs four pounds.")
    figure = desk.upload_picture(_photograph(folder), alt="A wooden hut on a bridge.")
    expect(figure).to_contain_text("Image credit: O. Farrow/Wend Pictures")
    expect(figure.locator("[data-words=caption]")).to_have_value(
        "The keeper’s hut on the swing bridge."
    )
    page.get_by_label("Section", exact=True).select_option(label="Quayside")
    page.get_by_label("Dateline").fill("WENDMOUTH")
    desk.choose_lead("Summit at sundown", title="The hill above the bridge")
    desk.add("Add an author", "Amadou Venn", "Hesper Quillan")
    desk.open_tab("Byline and tags")
    desk.add("Add a tag", "Wend Bridge", "Saltings", "Town Council")
    return desk


def _assert_every_part_in_order(page: Page) -> None:
    """Find the parts of the article page one after another in what is read."""
    article = page.locator("main")
    text = re.sub(r"\s+", " ", article.inner_text())
    parts = [
        "Quayside",
        HEADLINE,
        "Amadou Venn",
        "Hesper Quillan",
        "The hill above the bridge",
        "Image credit: Aitzol Berasategi/CC BY 4.0.",
        LEAD + " WENDMOUTH The bridge over the Wend",
        "Not this bridge, but a bridge",
        "Image credit: Sander Klootwijk/CC BY-SA 4.0.",
        "Nobody has applied",
        "The Wend begins like this.",
        "The key weighs four pounds.",
        "The keeper’s hut on the swing bridge. Image credit: O. Farrow/Wend Pictures.",
        "Amadou Venn writes about work and money on the quay.",
        "Hesper Quillan is the Signal’s chief reporter.",
        "Written by",
        "Wend Bridge",
        "Saltings",
        "Town Council",
    ]
    place = 0
    for part in parts:
        found = text.lower().find(part.lower(), place)
        assert found >= 0, f"{part!r} does not stand after {text[max(0, place - 80) : place]!r}"
        place = found
    expect(page.locator("h1")).to_have_count(1)
    expect(page.get_by_role("search")).not_to_have_count(0)
    expect(page.get_by_text("Connect with us").first).to_be_attached()
    expect(page.get_by_text("Advertisement", exact=True)).not_to_have_count(0)


def test_an_editor_writes_publishes_changes_unpublishes_and_publishes_again(
    log_in: Callable[..., Page],
    open_context: Callable[..., BrowserContext],
    demo_site: DemoSite,
    tmp_path: Path,
) -> None:
    page = log_in("editor")
    reader = open_context().new_page()
    desk = _write(page, tmp_path)
    desk.press("Save")
    expect(page.get_by_text("Saved as version")).to_be_visible()

    page.get_by_role("button", name="Preview", exact=True).click()
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Open the preview in its own tab").click()
    preview = opened.value
    preview.wait_for_load_state()
    expect(preview.get_by_text("Preview").first).to_be_visible()
    _assert_every_part_in_order(preview)
    preview.close()
    page.get_by_role("button", name="Close the preview").click()

    desk.publish()
    address = page.get_by_role("link", name="On the site").get_attribute("href") or ""
    path = address.removeprefix(demo_site.url)
    assert re.fullmatch(r"/\d{4}/\d{2}/swing-bridge-keeper-retires-with-the-key/", path)
    assert reader.goto(path).status == 200
    _assert_every_part_in_order(reader)

    page.get_by_label("Headline", exact=True).fill("Swing Bridge Keeper Leaves the Key Behind")
    desk.press("Save")
    reader.goto(path)
    expect(reader.locator("h1")).to_have_text(HEADLINE)

    desk.publish()
    reader.goto(path)
    expect(reader.locator("h1")).to_have_text("Swing Bridge Keeper Leaves the Key Behind")

    desk.press_with_reason("Unpublish", "The key has been found to be a copy.")
    assert reader.goto(path).status == 404
    reader.goto("/search/?q=swing+bridge+keeper")
    expect(reader.get_by_text("Leaves the Key Behind")).to_have_count(0)

    desk.publish()
    assert reader.goto(path).status == 200
    expect(reader.locator("h1")).to_have_text("Swing Bridge Keeper Leaves the Key Behind")
