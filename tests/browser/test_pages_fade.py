"""One page of the paper fades into the next, for readers who have not asked for less motion."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

pytestmark = [pytest.mark.browser, pytest.mark.layout]
REVEALED = """
  addEventListener("pagereveal", (event) => { window.fades = Boolean(event.viewTransition) })
"""


@pytest.mark.parametrize(("motion", "fades"), [("no-preference", True), ("reduce", False)])
def test_from_one_page_to_the_next(
    open_context: Callable[..., BrowserContext], motion: str, fades: bool
) -> None:
    context = open_context(viewport={"width": 1280, "height": 800}, reduced_motion=motion)
    context.add_init_script(REVEALED)
    page = context.new_page()
    page.goto("/newest/")
    page.locator(".bar-sections").get_by_role("link", name="Quayside").click()
    page.wait_for_url("**/quayside/")
    page.wait_for_function("'fades' in window")
    assert page.evaluate("window.fades") is fades
