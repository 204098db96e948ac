"""What has an order takes another by the mouse: figures in the text, galleries, names."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]


def _drag(page: Page, what: Locator, onto: Locator, *, below: bool = False) -> None:
    """Take something with the mouse and let go of it near an edge of something else."""
    what.hover()
    page.mouse.down()
    box = onto.bounding_box()
    assert box
    x, y = box["x"] + 20, box["y"] + (box["height"] - 3 if below else 3)
    # A drag begins with the first movement, and what lies under it is told by the next.
    page.mouse.move(x, y, steps=5)
    page.mouse.move(x + 1, y)
    page.mouse.up()


def _pictures(page: Page, field: str) -> list[int]:
    value = page.locator(f"input[name={field}]").input_value()
    return [use["image"] for use in json.loads(value)]


def test_a_figure_is_dragged_to_another_place_in_the_text(log_in: Callable[..., Page]) -> None:
    page = log_in("editor", viewport={"width": 1280, "height": 1400})
    desk = WritingSurface.begin(page, "A picture finds its place")
    desk.type_paragraphs("The first.", "The second.", "The third.")
    desk.insert_picture("Cables over")
    figure = desk.body.locator(".desk-figure")
    expect(desk.body.locator("p:has-text('The third.') ~ .desk-figure")).to_have_count(1)

    second = desk.body.locator("p", has_text="The second.")
    _drag(page, figure.locator(".desk-figure__shown"), second)
    body = page.locator("textarea[name=body]")
    moved = re.compile(r"^<p>The first\.</p><figure [^>]*></figure><p>The second\.</p>")
    expect(body).to_have_value(moved)
    expect(figure).to_have_count(1)
    desk.press("Save")
    page.reload()
    desk.ready()
    expect(body).to_have_value(moved)


def test_the_gallery_is_put_in_order_by_dragging(log_in: Callable[..., Page]) -> None:
    page = log_in("editor", viewport={"width": 1280, "height": 1400})
    desk = WritingSurface.begin(page, "Three pictures in order")
    desk.open_tab("Images")
    group = page.get_by_role("group", name="Gallery", exact=True)
    group.get_by_role("button", name="Choose pictures").click()
    picker = page.get_by_role("dialog", name="Choose a picture")
    for place in range(3):
        picker.get_by_role("checkbox").nth(place).click()
        expect(picker.get_by_role("checkbox").nth(place)).to_be_checked()
    picker.get_by_role("button", name="Use these").click()
    items = group.locator("[data-items] > li")
    expect(items).to_have_count(3)

    first, second, third = _pictures(page, "gallery")
    grips = group.locator(".writing__grip")
    _drag(page, grips.nth(2), items.nth(0))
    assert _pictures(page, "gallery") == [third, first, second]
    _drag(page, grips.nth(0), items.nth(1), below=True)
    assert _pictures(page, "gallery") == [first, third, second]
    desk.press("Save")
    page.reload()
    desk.ready()
    assert _pictures(page, "gallery") == [first, third, second]


def test_the_names_over_an_article_are_put_in_order_by_dragging(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor", viewport={"width": 1280, "height": 1400})
    desk = WritingSurface.begin(page, "Three names in order")
    desk.add("Add an author", "Amadou Venn", "Hesper Quillan", "Ines Marchbank")
    group = page.get_by_role("group", name="Names over the article")
    items = group.locator("[data-items] > li")
    _drag(page, group.locator(".writing__grip").nth(2), items.nth(0))
    expect(items.locator(".writing__name")).to_contain_text(
        ["Ines Marchbank", "Amadou Venn", "Hesper Quillan"]
    )
    desk.press("Save")
    page.reload()
    desk.ready()
    expect(items.locator(".writing__name")).to_contain_text(
        ["Ines Marchbank", "Amadou Venn", "Hesper Quillan"]
    )
