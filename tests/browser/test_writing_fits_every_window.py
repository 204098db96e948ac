"""The writing view at a phone's and a tablet's width: nothing to scroll to the side."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_pages_fit_every_window import STICKING_OUT
from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]

ARTICLE = "The Bridge Opens on Saturday"
TABS = ("Story", "Images", "Byline and tags", "Search and social", "Publish")


def _assert_fits(page: Page, width: int, where: str) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width, where
    assert page.evaluate(STICKING_OUT) == [], where


@pytest.mark.parametrize("width", [390, 768])
def test_nothing_sticks_out_and_everything_is_within_reach(
    log_in: Callable[..., Page], width: int
) -> None:
    page = log_in("editor", viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page.goto("/admin/articles/article/?q=bridge+opens")
    page.get_by_role("link", name=ARTICLE).first.click()
    desk = WritingSurface(page)
    desk.ready()
    _assert_fits(page, width, "the text")
    save = page.locator(".writing__actions").get_by_role("button", name="Save", exact=True)
    expect(save).to_be_in_viewport(ratio=1)

    # Far down in the text the tools stand where they stood, and so does the save state.
    desk.body.locator("p").last.click()
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_in_viewport()
    expect(page.locator("[data-state]")).to_be_in_viewport(ratio=1)
    tool = page.get_by_role("toolbar", name="Formatting").get_by_role("button", name="Bold")
    tool.click(trial=True)

    fold = page.get_by_role("button", name="Side panel")
    fold.click()
    side = page.get_by_role("complementary", name="About the article")
    for tab in TABS:
        desk.open_tab(tab)
        expect(side.get_by_role("tab", name=tab, exact=True)).to_be_in_viewport(ratio=1)
        _assert_fits(page, width, tab)
        assert side.evaluate("side => side.scrollWidth <= side.clientWidth"), tab
    page.get_by_role("button", name="Back to the text").click()
    expect(side).to_be_hidden()
    _assert_fits(page, width, "the text again")
