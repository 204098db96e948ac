"""A story from a phone, with the line breaking in the middle of the photograph."""

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from playwright.sync_api import Page, Route, expect

from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def _photograph(folder: Path) -> Path:
    """Write a JPEG of several megabytes that says nothing about itself."""
    out = BytesIO()
    noise = Pillow.frombytes("L", (1600, 1200), os.urandom(1600 * 1200))
    noise.convert("RGB").save(out, "JPEG", quality=95)
    path = folder / "slip.jpg"
    path.write_bytes(out.getvalue())
    return path


def test_a_story_is_written_photographed_described_and_handed_in_over_a_broken_line(
    log_in: Callable[..., Page], tmp_path: Path
) -> None:
    page = log_in("writer", **PHONE)
    broken = True

    def cut(route: Route) -> None:
        later = "offset=" in route.request.url and not route.request.url.endswith("offset=0")
        if broken and later and route.request.method == "POST":
            # The first part has arrived; now the line is dead.
            route.abort("connectionfailed")
        else:
            route.continue_()

    page.route("**/picker/parts/**", cut)
    desk = WritingSurface.begin(page, "Weed on the slip again")
    page.get_by_label("Standfirst", exact=True).tap()
    page.keyboard.type("The council has sent one man and a broom:")
    desk.body.tap()
    page.keyboard.type("He began at six.")

    page.get_by_role("button", name="Picture", exact=True).tap()
    picker = page.get_by_role("dialog", name="Choose a picture")
    picker.get_by_role("group", name="Where from").get_by_text("Upload").tap()
    picker.get_by_label("Picture files").set_input_files(_photograph(tmp_path))
    coming = page.get_by_role("group", name="On its way: slip.jpg")
    expect(coming).to_contain_text("will go on by itself")
    page.keyboard.type("By eight he had the top three steps.")

    # Handing in now would hand in a story without its picture: it says so and waits.
    page.evaluate("scrollTo(0, 0)")
    page.locator(".writing__actions").get_by_role("button", name="Submit for review").tap()
    expect(page.locator("[data-uploads]")).to_contain_text("still on its way")
    expect(page.locator(".writing__standing")).not_to_contain_text("In review")

    broken = False
    page.evaluate("dispatchEvent(new Event('online'))")
    figure = desk.body.locator(".desk-figure")
    expect(figure).to_have_count(1)
    expect(page.locator("[data-uploads]")).to_contain_text("press again")
    figure.locator("[data-words=alt]").fill("Steps green with weed, and a broom.")
    figure.locator("[data-words=caption]").fill("Three steps clear, nineteen to go.")
    credit = figure.get_by_label("No credit")
    credit.fill("Ines Marchbank")
    credit.press("Enter")
    expect(figure).to_contain_text("Image credit: Ines Marchbank")

    page.evaluate("scrollTo(0, 0)")
    desk.press("Submit for review")
    expect(page.locator(".writing__standing")).to_contain_text("In review")
    expect(page.locator("[data-state]")).to_contain_text("All changes saved")
    page.reload()
    desk.ready()
    expect(desk.body).to_contain_text("By eight he had the top three steps.")
    caption = desk.body.locator(".desk-figure [data-words=caption]")
    expect(caption).to_have_value("Three steps clear, nineteen to go.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
