"""On a phone a finger cuts a picture, and what it cut off is not shown."""

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def _swipe(page: Page, x: float, y: float, dx: float, dy: float) -> None:
    """Put a finger down, move it, lift it."""
    finger = page.context.new_cdp_session(page)
    # A second for the way, and the finger rests before it is lifted: else Chromium takes it
    # for a fling, and the next tap for the hand that stops it.
    began = time.time() - 1
    way = [0, 0.25, 0.5, 0.75, 1, 1, 1]
    for step, part in enumerate(way):
        point = {"x": x + dx * part, "y": y + dy * part}
        kind = "touchMove" if step else "touchStart"
        told = {"type": kind, "touchPoints": [point], "timestamp": began + step / len(way)}
        finger.send("Input.dispatchTouchEvent", told)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def _box(locator: Locator) -> dict[str, float]:
    box = locator.bounding_box()
    assert box
    return dict(box)


def test_a_picture_is_cropped_with_a_finger(log_in: Callable[..., Page]) -> None:
    page = log_in("editor", **PHONE)
    desk = WritingSurface.begin(page, "Cut with a thumb")
    desk.insert_picture("Cables over")
    figure = desk.body.locator(".desk-figure")
    figure.get_by_role("button", name=re.compile("^Words and crop")).tap()
    dialog = page.get_by_role("dialog", name="The picture in this story")
    dialog.locator("summary").tap()
    stage, frame = dialog.locator(".crop__stage"), dialog.locator(".crop__frame")
    frame.scroll_into_view_if_needed()
    whole, scrolled = _box(stage), dialog.evaluate("dialog => dialog.scrollTop")

    right, middle = whole["x"] + whole["width"], whole["y"] + whole["height"] / 2
    # The right edge to the middle, a thumb's breadth inside of it; then all of the frame.
    _swipe(page, right - 22, middle, -whole["width"] / 2, 0)
    assert _box(frame)["width"] == pytest.approx(whole["width"] / 2, rel=0.05)
    _swipe(page, whole["x"] + whole["width"] / 4, middle, whole["width"] / 4, 0)
    assert _box(frame)["x"] == pytest.approx(whole["x"] + whole["width"] / 4, abs=4)
    # The finger moved the frame; dialog and picture stayed where they were.
    assert dialog.evaluate("dialog => dialog.scrollTop") == scrolled
    assert _box(stage) == whole
    dialog.get_by_role("button", name="Use the picture").tap()

    crop = re.compile(r'data-crop="2[3-7]\d\d 0 [45]\d\d\d 10000"')
    expect(page.locator("textarea[name=body]")).to_have_value(crop)
    page.evaluate("scrollTo(0, 0)")
    desk.press("Save")
    page.goto(re.sub(r"/change/.*", "/preview/", page.url))
    shown = page.locator(".body figure img")
    width, height = shown.evaluate(
        "img => img.decode().then(() => [img.naturalWidth, img.naturalHeight])"
    )
    assert width / height == pytest.approx(whole["width"] / whole["height"] / 2, rel=0.06)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
