"""From 320 to 1,920 pixels nothing has to be scrolled sideways, and no words lie on others."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, FloatRect, Page

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
# Lines of text that lie on lines of another element. A line's box is taller than its
# letters where the lines stand close: a third is left out above and below.
OVERLAPPING = """() => {
  const lines = [];
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('.sr-only, .skip, dialog:not([open]), .bar, svg, template')) continue;
    for (const node of e.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = node.data.trim().slice(0, 30);
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        const [under, over] = [top + height / 3, bottom - height / 3];
        lines.push({ e, text, left: left + 1, right: right - 1, top: under, bottom: over });
      }
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const found = [];
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
      const [a, b] = [lines[i], lines[j]];
      if (a.e !== b.e && a.left < b.right && b.left < a.right) found.push([a.text, b.text]);
    }
  }
  return found;
}"""


def test_nothing_sticks_out_and_nothing_overlaps(
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
            over = page.evaluate(OVERLAPPING)
            if scrolled > width or out or over:
                found[path, width] = (scrolled, out[:5], over[:5])
    assert found == {}


def test_what_a_list_is_of_stands_beside_it_and_the_advertisement_over_both(
    open_context: Callable[..., BrowserContext], demo_site: DemoSite
) -> None:
    page = open_context(viewport={"width": 1280, "height": 800}).new_page()
    with_one = set()
    for name, path in named(demo_site.url).items():
        page.goto(path)
        if not page.locator(".page--side").count():
            continue
        head = _box(page, ".page--side > :is(.page-head, .page-side) >> nth=0")
        rest = _box(page, ".page--side > :not(.ad, .page-head, .page-side) >> nth=0")
        assert head["x"] + head["width"] <= rest["x"], name
        assert abs(head["y"] - rest["y"]) < 40, name
        if page.locator(".page--side > .ad--top").count():
            with_one.add(name)
            ad = _box(page, ".page--side > .ad--top")
            assert ad["y"] + ad["height"] <= head["y"], name
    assert with_one == {"author", "tag", "newest"}


def _box(page: Page, selector: str) -> FloatRect:
    box = page.locator(selector).bounding_box()
    assert box is not None
    return box


def test_an_overlap_would_be_found(
    open_context: Callable[..., BrowserContext], demo_site: DemoSite
) -> None:
    page = open_context().new_page()
    page.goto("/corrections/")
    assert page.evaluate(OVERLAPPING) == []
    page.evaluate("document.querySelector('main h2').style.translate = '0 2.25rem'")
    assert page.evaluate(OVERLAPPING) != []


def test_a_page_zoomed_to_400_percent_fits(
    open_context: Callable[..., BrowserContext], demo_site: DemoSite
) -> None:
    # WCAG 1.4.10: 1,280 pixels at 400 % are 320 of CSS.
    page = open_context(viewport={"width": 320, "height": 256}, device_scale_factor=4).new_page()
    for path in named(demo_site.url).values():
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
