"""Nothing moves on a page by itself: not when fonts come late, nor as one scrolls down."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route

from tests.reading.demo_pages import named

from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
Open = Callable[..., BrowserContext]
# What moved, as the browser itself measures it; movements that a reader causes are not counted.
WATCH = """
window.moved = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    const what = entry.sources.map(({ node }) => `${node?.nodeName}.${node?.className ?? ""}`);
    window.moved.push({ value: entry.value, what });
  }
}).observe({ type: "layout-shift", buffered: true });
"""
TO_THE_END = """async () => {
  await document.fonts.ready;
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: "instant" });
    await new Promise(requestAnimationFrame);
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return window.moved;
}"""
# What Lighthouse prints as 0.00: on a busy machine a font may come after the first paint.
NOTHING = 0.005
# A line that breaks elsewhere in the stand-in moves what is under it once. Google calls 0.1 good.
ONE_LINE = 0.05


def _moved(context: BrowserContext, paths: dict[str, str], most: float) -> dict[str, Any]:
    """Return what moved by more than ``most`` in all, by the page's name."""
    context.add_init_script(WATCH)
    page = context.new_page()
    # Each page as the first that somebody opens: a font in the cache would come in time.
    context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    found = {}
    for name, path in paths.items():
        page.goto(path)
        moved = page.evaluate(TO_THE_END)
        if sum(one["value"] for one in moved) > most:
            found[name] = moved
    return found


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves(open_context: Open, demo_site: DemoSite, width: int) -> None:
    context = open_context(viewport={"width": width, "height": 800})
    assert _moved(context, named(demo_site.url), NOTHING) == {}


def test_late_fonts_take_the_room_of_their_stand_ins(
    open_context: Open, demo_site: DemoSite
) -> None:
    context = open_context(viewport={"width": 360, "height": 800})

    def late(route: Route) -> None:
        """Answer when the words have been painted in their stand-in."""
        time.sleep(0.05)
        route.continue_()

    context.route("**/*.woff2", late)
    paths = {name: named(demo_site.url)[name] for name in ("home", "section", "opinion")}
    assert _moved(context, paths, ONE_LINE) == {}
