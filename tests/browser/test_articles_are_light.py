"""What an article weighs on the wire, pictures and fonts apart; and the fonts by themselves."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Request

from tests.reading.demo_pages import articles, named

from .site import ROOT, DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
MOST_BYTES = 40 * 1024
MOST_REQUESTS = 8
APART = {"image", "font"}


def test_an_article_takes_40_kilobytes_in_8_requests(
    open_context: Callable[..., BrowserContext], demo_site: DemoSite
) -> None:
    heavy = {}
    for path in {*named(demo_site.url).values()} & {*articles(demo_site.url)}:
        # A context each: nothing is in its cache.
        context = open_context(viewport={"width": 390, "height": 800})
        asked: list[Request] = []
        context.on("requestfinished", lambda request, asked=asked: asked.append(request))
        context.new_page().goto(path, wait_until="networkidle")
        texts = [one for one in asked if one.resource_type not in APART]
        texts = [one for one in texts if not urlsplit(one.url).path.endswith(".svg")]
        size = sum(one.sizes()["responseBodySize"] for one in texts)
        context.close()
        assert size > 10_000, path
        if size > MOST_BYTES or len(texts) > MOST_REQUESTS:
            heavy[path] = (size, [one.url for one in texts])
    assert heavy == {}


def test_the_fonts_take_120_kilobytes_together() -> None:
    fonts = list((ROOT / "static" / "paper" / "fonts").glob("*.woff2"))
    assert len(fonts) == 6
    assert sum(font.stat().st_size for font in fonts) <= 120_000
