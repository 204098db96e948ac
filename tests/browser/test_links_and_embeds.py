"""Links to own articles, and what other sites show, from the desk to the reader."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.site import DemoSite
from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser

VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
FRAME = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"
PASTE = """text => {
  const data = new DataTransfer()
  data.setData("text/plain", text)
  document.querySelector(".ProseMirror").dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
}"""


def _outside(context: BrowserContext, site: DemoSite) -> list[str]:
    """Refuse every request that leaves the site; return the list it is noted in."""
    asked: list[str] = []

    def refuse(route: object) -> None:
        asked.append(route.request.url)  # type: ignore[attr-defined]
        route.abort()  # type: ignore[attr-defined]

    context.route(lambda url: not url.startswith((site.url, "data:", "blob:")), refuse)
    return asked


def _preview(page: Page) -> str:
    return re.sub(r"/change/.*", "/preview/", page.url)


def _size(card: Locator) -> list[float]:
    box = card.locator(".embed-stage").bounding_box()
    assert box
    return [box["width"], box["height"]]


def test_a_link_to_an_article_is_made_by_its_headline(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Linked by headline")
    desk.type_paragraphs("We wrote of this in spring.")
    desk.body.get_by_text("We wrote of this").dblclick(position={"x": 40, "y": 8})
    # The story has heard of the selection: without one, the key opens the palette.
    button = page.get_by_role("toolbar").get_by_role("button", name="Link", exact=True)
    expect(button).to_have_attribute("aria-disabled", "false")
    page.keyboard.press("Control+k")
    dialog = page.get_by_role("dialog", name="Link")
    field = dialog.get_by_role("combobox")
    expect(field).to_be_focused()
    page.keyboard.type("the")
    option = dialog.get_by_role("option").first
    expect(option).to_be_visible()
    headline = option.locator("span").first.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    link = desk.body.locator("a[data-article]")
    expect(link).to_have_text("wrote")
    address = link.get_attribute("href") or ""
    assert address.startswith("/20")
    # With nothing selected the headline itself is linked, through the command.
    page.keyboard.press("Control+End")
    expect(button).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Control+Alt+l")
    expect(field).to_be_focused()
    page.keyboard.type(headline)
    expect(dialog.get_by_role("option").filter(has_text=headline)).to_be_visible()
    page.keyboard.press("Enter")
    expect(desk.body.locator("a[data-article]").last).to_have_text(headline)
    desk.press("Save")
    page.goto(_preview(page))
    expect(page.locator(".body a").first).to_have_attribute("href", address)


def test_an_embed_loads_nothing_until_a_reader_asks(
    log_in: Callable[..., Page], demo_site: DemoSite
) -> None:
    page = log_in("editor")
    asked = _outside(page.context, demo_site)
    desk = WritingSurface.begin(page, "The film of the day")
    desk.type_paragraphs("Before the film.")
    page.keyboard.press("Control+Alt+e")
    dialog = page.get_by_role("dialog", name="From another site")
    dialog.get_by_label("Address").fill("https://example.com/film")
    dialog.get_by_role("button", name="Put it in").click()
    expect(dialog.get_by_role("alert")).to_contain_text("YouTube, Vimeo, X")
    dialog.get_by_label("Address").fill("https://youtu.be/dQw4w9WgXcQ?si=1")
    dialog.get_by_label("Title: what it shows").fill("The wall goes up")
    dialog.get_by_role("button", name="Put it in").click()
    node = desk.body.get_by_role("group", name="From YouTube: The wall goes up")
    expect(node).to_contain_text(VIDEO)
    assert asked == []

    desk.press("Save")
    page.goto(_preview(page))
    card = page.locator(".embed")
    expect(card.get_by_role("link", name="Open on YouTube")).to_have_attribute("href", VIDEO)
    before = _size(card)
    assert asked == []
    card.get_by_role("button", name="Load from www.youtube-nocookie.com").click()
    frame = card.locator("iframe")
    expect(frame).to_have_attribute("src", FRAME)
    expect(frame).to_have_attribute("title", "YouTube: The wall goes up")
    assert _size(card) == before
    page.wait_for_timeout(300)
    assert asked == [FRAME]


def test_a_pasted_address_stays_a_link_unless_it_is_wanted_as_an_embed(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Pasted addresses")
    desk.type_paragraphs("Above.")
    page.evaluate(PASTE, VIDEO)
    offer = page.get_by_role("group", name="Show as embed")
    expect(offer).to_be_visible()
    page.keyboard.press("Escape")
    expect(offer).to_be_hidden()
    expect(desk.body.locator(f'a[href="{VIDEO}"]')).to_have_text(VIDEO)
    page.keyboard.press("Enter")
    page.evaluate(PASTE, VIDEO)
    expect(offer).to_be_visible()
    page.keyboard.press("Enter")
    expect(desk.body.get_by_role("group", name="From YouTube")).to_be_visible()
    expect(desk.body.locator(f'a[href="{VIDEO}"]')).to_have_count(1)
    # What is typed next stands after the embed.
    page.keyboard.type("Below.")
    assert desk.body.inner_text().rstrip().endswith("Below.")
