"""On paper each link of a text has the number of its address."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.reading.demo_pages import named

from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
NUMBERED = """() => [...document.querySelectorAll('.body a')]
  .filter(link => !link.closest('.ad'))
  .filter(link => getComputedStyle(link, '::after').counterIncrement === 'link 1').length"""


def test_as_many_links_are_numbered_as_addresses_are_listed(
    open_context: Callable[..., BrowserContext], demo_site: DemoSite
) -> None:
    page = open_context().new_page()
    page.goto(named(demo_site.url)["long article"])
    listed = page.locator(".print-links")
    expect(listed).to_be_hidden()
    page.emulate_media(media="print")
    expect(listed).to_be_visible()
    addresses = listed.locator("li").all_inner_texts()
    assert addresses
    assert all(address.startswith(demo_site.url) for address in addresses)
    assert page.evaluate(NUMBERED) == len(addresses)
    for gone in (".bar", ".topline", ".share", ".related", ".read-on", ".ad"):
        assert not page.locator(gone).first.is_visible(), gone
    expect(page.locator(".print-address")).to_contain_text(demo_site.url)
