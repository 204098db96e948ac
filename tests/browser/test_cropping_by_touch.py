"""On a phone a finger cuts a picture, and what it cut off is not shown."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def _swipe(page: Page, grip: Locator, dx: float, dy: float) -> None:
    """Put a finger on something, move it, lift it."""
    box = grip.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *points: dict[str, float]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 6):
        touch("touchMove", {"x": x + dx * step / 5, "y": y + dy * step / 5})
    touch("touchEnd")


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

    # The right edge to the middle, then the whole frame to the right.
    _swipe(page, frame.locator("[data-handle=e]"), -whole["width"] / 2, 0)
    assert _box(frame)["width"] == pytest.approx(whole["width"] / 2, rel=0.05)
    _swipe(page, frame, whole["width"] / 4, 0)
    assert _box(frame)["x"] == pytest.approx(whole["x"] + whole["width"] / 4, abs=4)
    # The finger moved the frame, and the dialog stayed where it was.
    assert dialog.evaluate("dialog => dialog.scrollTop") == scrolled
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
