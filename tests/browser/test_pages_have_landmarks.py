"""Each page has one h1, its landmarks, and a way past the header."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.reading.demo_pages import every_page, named

from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
Open = Callable[..., BrowserContext]


def test_every_page_has_one_h1_and_its_landmarks(demo_site: DemoSite) -> None:
    for page in every_page(demo_site.url):
        tree = page.tree
        assert len(tree.all("h1")) == 1, page.path
        assert len(tree.all("main")) == 1, page.path
        assert len([one for one in tree.all("footer") if "footer" in one.classes]) == 1, page.path
        assert tree.one("html").attrs["lang"] == "en-GB", page.path
        assert tree.one("title").text, page.path
        labels = [
            one.attrs.get("aria-label") or one.attrs.get("aria-labelledby")
            for one in tree.all("nav")
        ]
        assert None not in labels, page.path
        assert len(labels) == len(set(labels)), (page.path, labels)


def test_the_skip_link_is_the_first_thing_reached_and_leads_past_the_header(
    open_context: Open, demo_site: DemoSite
) -> None:
    page = open_context().new_page()
    for path in named(demo_site.url).values():
        page.goto(path)
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.inner_text() == "Skip to the content", path
        box = focused.bounding_box()
        assert box is not None and box["x"] >= 0 and box["y"] >= 0, path
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main", path
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement.closest('main, footer') !== null")
        assert inside, path


def test_focus_can_be_seen_on_every_link_of_the_header(open_context: Open) -> None:
    page = open_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto("/")
    for _step in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return s.outlineStyle + ' ' + s.outlineWidth + ' ' + s.boxShadow })()"
        )
        assert not outline.startswith(("none", "auto 0px")) or "px" in outline.split(" ", 2)[2], (
            page.evaluate("document.activeElement.outerHTML"), outline,
        )  # fmt: skip
