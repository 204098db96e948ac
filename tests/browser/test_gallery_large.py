"""A gallery's pictures can be seen large: by keys, by a swipe, and not at all without scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.reading.demo_pages import named

from .axe import violations
from .pieces import live_pieces
from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
Open = Callable[..., BrowserContext]
PHONE = {"width": 390, "height": 800}


def _place(page: Page, words: str) -> None:
    expect(page.locator(".viewer-place")).to_have_text(re.compile(f"^\\s*{words}: "))


def _shown(page: Page) -> dict[str, float]:
    """Return where the one slide that is not inert lies, once the row has come to rest."""
    box = page.locator(".viewer-slide:not([inert]) picture").bounding_box()
    assert box
    return dict(box)


def _swipe(page: Page, across: range) -> None:
    """Drag a finger over the window, from point to point in pixels from its left edge."""
    touch = page.context.new_cdp_session(page)
    for place, x in enumerate(across):
        kind = "touchMove" if place else "touchStart"
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 400}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_keys_turn_the_pictures_and_the_focus_comes_back(
    open_context: Open, demo_site: DemoSite
) -> None:
    context = open_context(reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    page.goto(named(demo_site.url)["gallery"])
    opener = page.get_by_role("button", name="Show picture 3 of 6 large")
    opener.focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog", name="Pictures, large")
    expect(viewer).to_be_visible()
    _place(page, "3 of 6")
    for key, words in (("ArrowRight", "4 of 6"), ("ArrowLeft", "3 of 6"), ("End", "6 of 6")):
        page.keyboard.press(key)
        _place(page, words)
    expect(viewer.locator(".viewer-on")).to_be_disabled()
    page.keyboard.press("ArrowRight")
    _place(page, "6 of 6")
    # Words and credit are those of the picture, which lies in the middle of the window.
    slide = viewer.locator(".viewer-slide:not([inert])")
    expect(slide).to_have_count(1)
    expect(slide.locator(".credit")).to_contain_text("Image credit:")
    box = _shown(page)
    assert abs(box["x"] + box["width"] / 2 - 640) < 2
    assert violations(page, ".viewer") == []
    page.keyboard.press("Home")
    _place(page, "1 of 6")
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_swipe_turns_to_the_next_picture(open_context: Open, demo_site: DemoSite) -> None:
    context = open_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(live_pieces(demo_site))
    page.get_by_role("button", name="Show picture 1 of 3 large").tap()
    _place(page, "1 of 3")
    _swipe(page, range(320, 60, -20))
    _place(page, "2 of 3")
    box = _shown(page)
    assert box["x"] >= -1 and box["x"] + box["width"] <= 391
    page.get_by_role("button", name="Previous picture").tap()
    _place(page, "1 of 3")
    page.get_by_role("button", name="Close").tap()
    expect(page.locator(".viewer")).to_be_hidden()


def test_nothing_moves_when_the_buttons_come(open_context: Open, demo_site: DemoSite) -> None:
    heights = []
    for scripts in (True, False):
        page = open_context(viewport=PHONE, java_script_enabled=scripts).new_page()
        page.goto(named(demo_site.url)["gallery"])
        expect(page.locator(".gallery-open")).to_have_count(6 if scripts else 0)
        boxes = [figure.bounding_box() for figure in page.locator(".gallery figure").all()]
        # A loaded picture's own shape is a fraction of a pixel from the one that was said.
        heights.append([box and round(box["height"] / 2) for box in boxes])
        pictures = page.locator(".gallery figure img")
        expect(pictures).to_have_count(6)
        expect(pictures.last).to_be_visible()
    assert heights[0] == heights[1]
