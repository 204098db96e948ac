"""axe-core finds nothing in the writing view, in light and dark, whatever is open."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations_in_both_themes as violations
from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]
TABS = ("Story", "Images", "Byline and tags", "Search and social", "Publish")
ARTICLE = "The Bridge Opens on Saturday"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_writing_view_has_no_violation(log_in: Callable[..., Page], width: int) -> None:
    page = log_in(
        "editor",
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
        bypass_csp=True,
    )
    page.goto("/admin/articles/article/?q=bridge+opens")
    page.get_by_role("link", name=ARTICLE).first.click()
    desk = WritingSurface(page)
    desk.ready()
    found = {"text": violations(page)}
    if width < 1000:
        page.get_by_role("button", name="Side panel").click()
    for tab in TABS:
        desk.open_tab(tab)
        found[tab] = violations(page, ".writing__side")
    if width < 1000:
        page.get_by_role("button", name="Back to the text").click()
    page.keyboard.press("Control+k")
    page.get_by_role("dialog", name="Find and do").wait_for()
    found["palette"] = violations(page, "#palette")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Picture", exact=True).click()
    page.get_by_role("dialog", name="Choose a picture").wait_for()
    found["picker"] = violations(page, "#picker")
    said = [f"{name}: {one}" for name, those in found.items() for one in those]
    assert not said, "\n".join(said)


@pytest.mark.parametrize("theme", [".dark", ":not(.dark) >"])
def test_a_text_that_is_hard_to_read_in_one_theme_alone_would_be_found(
    log_in: Callable[..., Page], theme: str
) -> None:
    page = log_in("editor", reduced_motion="reduce", bypass_csp=True)
    faint = f"{theme} body h1 {{ color: #777 !important; background: #787878 !important }}"
    page.add_style_tag(content=faint)
    assert any(one.startswith("color-contrast") for one in violations(page, "h1"))
