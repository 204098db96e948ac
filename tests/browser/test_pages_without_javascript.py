"""Everything can be read, reached and searched without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.reading.demo_pages import named

from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
Open = Callable[..., BrowserContext]
# Times are left out: with scripts, today's are counted in minutes.
TEXTS = "main h1, main h2, main h3, main .body, main figcaption, main .card-standfirst, main .ad"


@pytest.fixture(params=[390, 1280])
def page(open_context: Open, request: pytest.FixtureRequest) -> Page:
    size = {"width": request.param, "height": 800}
    return open_context(java_script_enabled=False, viewport=size).new_page()


def _has_menu(page: Page) -> bool:
    """Say whether the window is so narrow that the sections stand in a menu."""
    return page.get_by_role("link", name="Menu", exact=True).is_visible()


def test_every_section_can_be_reached(page: Page) -> None:
    page.goto("/")
    if _has_menu(page):
        page.get_by_role("link", name="Menu", exact=True).click()
        links = page.locator("#menu").get_by_role("navigation").first
    else:
        links = page.locator(".bar-sections")
    assert links.is_visible()
    for name in ("Town Hall", "Quayside", "Hill and Shore", "After Hours"):
        assert links.get_by_role("link", name=name).is_visible()
    links.get_by_role("link", name="Quayside").click()
    page.wait_for_url("**/quayside/")
    assert page.locator("h1").inner_text() == "Quayside"


def test_the_menu_of_a_phone_can_be_closed_again(open_context: Open) -> None:
    size = {"width": 390, "height": 800}
    page = open_context(java_script_enabled=False, viewport=size).new_page()
    page.goto("/")
    page.get_by_role("link", name="Menu", exact=True).click()
    assert page.locator("#menu").is_visible()
    page.locator("#menu").get_by_role("link", name="Close the menu").click()
    assert not page.locator("#menu").is_visible()


def test_a_search_can_be_sent(page: Page) -> None:
    page.goto("/search/")
    field = page.locator("main").get_by_role("searchbox")
    field.fill("bridge")
    field.press("Enter")
    page.wait_for_url("**/search/?q=bridge")
    assert page.locator("main article").count() > 0


def test_the_search_is_reached_from_the_header(page: Page) -> None:
    page.goto("/")
    width = (page.viewport_size or {"width": 0})["width"]
    if width < 700:
        page.locator(".bar").get_by_role("link", name="Search").click()
        page.wait_for_url("**/search/")
    else:
        field = page.locator(".bar").get_by_role("searchbox")
        field.fill("bridge")
        field.press("Enter")
        page.wait_for_url("**/search/?q=bridge")
    assert page.locator("h1").inner_text() == "Search"


def test_the_same_texts_are_shown_as_with_it_and_no_control_that_needs_script(
    open_context: Open, demo_site: DemoSite
) -> None:
    scripted = open_context().new_page()
    plain = open_context(java_script_enabled=False).new_page()
    for name, path in named(demo_site.url).items():
        for one in (scripted, plain):
            one.goto(path)
        for width in (390, 1280):
            shown = []
            for one in (scripted, plain):
                one.set_viewport_size({"width": width, "height": 800})
                shown.append(one.locator(TEXTS).all_inner_texts())
            assert shown[0] == shown[1], (name, width)
            assert any(text.strip() for text in shown[1]), (name, width)
            assert plain.locator("button:not([type=submit]):visible").count() == 0, (name, width)
