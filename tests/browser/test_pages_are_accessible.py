"""axe-core finds no violation: on a phone in light, on a desk in dark, each with its own parts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.reading.demo_pages import named

from .axe import violations
from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
Open = Callable[..., BrowserContext]


# What depends on the scheme is contrast, and its tokens are the same at every width.
@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
def test_no_page_has_a_violation(
    open_context: Open, demo_site: DemoSite, scheme: str, width: int
) -> None:
    context = open_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    found = {}
    for name, path in named(demo_site.url).items():
        page.goto(path)
        found[name] = violations(page)
    assert {name: said for name, said in found.items() if said} == {}


def test_axe_would_find_a_violation(open_context: Open) -> None:
    page = open_context(bypass_csp=True).new_page()
    page.goto("/")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x>')")
    assert any(said.startswith("image-alt") for said in violations(page))
