"""Embeds and galleries in the text fit a phone, a tablet and a desktop."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from .pieces import live_pieces
from .site import DemoSite
from .test_pages_fit_every_window import STICKING_OUT

pytestmark = [pytest.mark.browser, pytest.mark.layout]


@pytest.fixture(scope="module")
def path(demo_site: DemoSite) -> str:
    return live_pieces(demo_site)


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_has_to_be_scrolled_sideways(
    open_context: Callable[..., BrowserContext], path: str, width: int
) -> None:
    context = open_context(viewport={"width": width, "height": 900})
    # Nothing of the other site is asked for; its frame stands there all the same.
    context.route("https://**", lambda route: route.abort())
    page = context.new_page()
    page.goto(path)
    expect(page.locator(".gallery--body figure")).to_have_count(3)
    assert page.evaluate(STICKING_OUT) == []
    page.get_by_role("button", name="Load from").click()
    expect(page.locator(".embed iframe")).to_be_visible()
    assert page.evaluate(STICKING_OUT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
