"""From 320 to 1,920 pixels nothing has to be scrolled sideways."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.reading.demo_pages import articles, named

from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
# What sticks out, were it let: each element wider than the window that is not
# inside a box which scrolls by itself.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = e => e && (/(auto|scroll)/.test(getComputedStyle(e).overflowX)
    || scrolls(e.parentElement));
  return [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width && box.right > width + 1 && !scrolls(e)
      && !e.closest('.sr-only, .skip, dialog:not([open])');
  }).map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`);
}"""


def test_nothing_sticks_out(
    open_context: Callable[..., BrowserContext], demo_site: DemoSite
) -> None:
    page = open_context().new_page()
    found = {}
    for path in {*named(demo_site.url).values(), *articles(demo_site.url)}:
        page.goto(path)
        for width in (320, 390, 768, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            scrolled = page.evaluate("document.documentElement.scrollWidth")
            out = page.evaluate(STICKING_OUT)
            if scrolled > width or out:
                found[path, width] = (scrolled, out[:5])
    assert found == {}


def test_a_page_zoomed_to_400_percent_fits(
    open_context: Callable[..., BrowserContext], demo_site: DemoSite
) -> None:
    # WCAG 1.4.10: 1,280 pixels at 400 % are 320 of CSS.
    page = open_context(viewport={"width": 320, "height": 256}, device_scale_factor=4).new_page()
    for path in named(demo_site.url).values():
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
