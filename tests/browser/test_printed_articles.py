"""On paper nothing can be pressed: embeds are a title and an address, galleries all pictures."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from .pieces import VIDEO, live_pieces
from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]


def test_an_article_prints_with_everything_that_can_be_read(
    open_context: Callable[..., BrowserContext], demo_site: DemoSite
) -> None:
    # A4 without its margins at 96 pixels to the inch.
    page = open_context(viewport={"width": 658, "height": 970}).new_page()
    page.goto(live_pieces(demo_site))
    page.emulate_media(media="print")

    embed = page.locator(".embed")
    expect(embed.get_by_text("The wall goes up")).to_be_visible()
    expect(embed.get_by_text("In one day.")).to_be_visible()
    link = embed.get_by_role("link", name="Open on YouTube")
    expect(link).to_be_visible()
    after = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert VIDEO in after
    expect(embed.locator("button")).to_be_hidden()
    expect(page.locator("main button:visible")).to_have_count(0)

    gallery = page.locator(".gallery--body")
    expect(gallery.get_by_text("Along the quay")).to_be_visible()
    figures = gallery.locator("figure")
    expect(figures).to_have_count(3)
    for place in range(3):
        figure = figures.nth(place)
        expect(figure.locator("img")).to_be_visible()
        expect(figure.locator(".credit")).to_contain_text("Image credit:")
        expect(figure.locator(".caption")).to_be_visible()
        loaded = figure.locator("img").evaluate(
            "img => { img.loading = 'eager'; return img.decode().then(() => img.naturalWidth) }"
        )
        assert loaded > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 658
