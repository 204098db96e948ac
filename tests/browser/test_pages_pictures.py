"""Pictures: sized, described, the lead at once and the rest when they are near."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.reading.demo_pages import articles, every_page, named

from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
Open = Callable[..., BrowserContext]
PICTURED = ("home", "section", "author", "long article", "gallery")
# Each picture in view: what was chosen, how wide it is and how wide it is shown.
SHOWN = """() => [...document.querySelectorAll('main img')].filter(i => i.currentSrc).map(i => ({
  src: i.currentSrc, natural: i.naturalWidth, shown: i.getBoundingClientRect().width,
  ratio: i.naturalWidth / i.naturalHeight, complete: i.complete,
  said: i.getAttribute('width') / i.getAttribute('height'),
  chosen: +((i.parentElement.querySelector('source')?.srcset || i.srcset).split(', ')
    .map(s => s.split(' ')).find(s => i.currentSrc.endsWith(s[0]))?.[1] || '0w').slice(0, -1),
  widest: Math.max(...(i.srcset || '').split(', ').map(s => parseInt(s.split(' ')[1]) || 0)),
}))"""


def test_every_picture_has_its_size_and_its_words(demo_site: DemoSite) -> None:
    seen = 0
    for page in every_page(demo_site.url):
        for image in page.tree.all("img"):
            seen += 1
            assert int(image.attrs["width"]) > 0, page.path
            assert int(image.attrs["height"]) > 0, page.path
            assert "alt" in image.attrs, page.path
            assert image.attrs["src"].startswith("/media/"), page.path
    assert seen > 100


def test_the_lead_is_asked_for_at_once_and_all_others_when_near(demo_site: DemoSite) -> None:
    leads = 0
    for page in every_page(demo_site.url):
        if page.path not in articles(demo_site.url):
            continue
        tree = page.tree
        lead = [image for box in tree.all(".article-lead") for image in box.all("img")]
        preloads = [one for one in tree.all("link") if one.attrs.get("as") == "image"]
        others = [image for image in tree.all("img") if image not in lead]
        assert all(image.attrs.get("loading") == "lazy" for image in others), page.path
        assert len(preloads) == len(lead), page.path
        for image, preload in zip(lead, preloads, strict=True):
            leads += 1
            assert "loading" not in image.attrs, page.path
            assert image.attrs["fetchpriority"] == "high", page.path
            assert image.parent is not None
            source = image.parent.one("source")
            assert source.attrs["type"] == preload.attrs["type"] == "image/avif", page.path
            assert source.attrs["srcset"] == preload.attrs["imagesrcset"], page.path
            assert source.attrs["sizes"] == preload.attrs["imagesizes"], page.path
    assert leads >= 8


def _shown(open_context: Open, site: DemoSite, width: int) -> list[dict[str, Any]]:
    """Return the pictures of each type of page, as a reader who opens it first gets them.

    A context of its own for each: Chromium takes a wider file that it has.
    """
    found = []
    for name in PICTURED:
        path = named(site.url)[name]
        context = open_context(viewport={"width": width, "height": 900})
        page = context.new_page()
        page.goto(path)
        page.evaluate("document.querySelectorAll('img').forEach(i => { i.loading = 'eager' })")
        # Not wait_for_function: it polls by eval, which the pages' policy refuses.
        page.evaluate("Promise.all([...document.images].map(i => i.decode()))")
        found += [{"page": name, **one} for one in page.evaluate(SHOWN)]
        context.close()
    return found


@pytest.mark.parametrize("width", [390, 768, 1280, 1920])
def test_chromium_takes_an_avif_that_fits_its_place(
    open_context: Open, demo_site: DemoSite, width: int
) -> None:
    shown = _shown(open_context, demo_site, width)
    assert len(shown) > 40
    assert [one for one in shown if not one["src"].endswith(".avif")] == []
    # An original smaller than its place is shown as wide as it goes.
    too_small = [
        one for one in shown if one["chosen"] < one["shown"] - 1 and one["chosen"] < one["widest"]
    ]
    assert too_small == []
    wasteful = [one for one in shown if one["chosen"] > max(3 * one["shown"], 480)]
    assert wasteful == []
    misshapen = [one for one in shown if abs(one["ratio"] - one["said"]) > 0.02]
    assert misshapen == []


def test_the_preloaded_lead_is_fetched_once(open_context: Open, demo_site: DemoSite) -> None:
    page = open_context(viewport={"width": 1280, "height": 900}).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in (named(demo_site.url)["long article"], "/"):
        asked.clear()
        page.goto(path)
        page.wait_for_load_state("networkidle")
        lead = page.evaluate("document.querySelector('main img[fetchpriority=high]').currentSrc")
        assert asked.count(lead) == 1, path
