"""What only a browser shows of advertisements: frames that hold, boxes that stay, counts."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import BrowserContext, Page

from newsroom.ads.slots import PAGES, SLOTS
from tests.beacons import READER

from .site import DemoSite

pytestmark = pytest.mark.browser

# What a tag might try, and what came of it. "refused" is what we want to read.
TAG = """
const tried = {}
const attempt = (what, act) => {
  try { act(); tried[what] = "done" } catch { tried[what] = "refused" }
}
attempt("page", () => parent.document.title)
attempt("cookies", () => document.cookie)
attempt("storage", () => localStorage.length)
attempt("top", () => { top.location = "/newest/" })
const ask = (what, address) => fetch(address, { mode: "no-cors", credentials: "include" })
  .then(() => { tried[what] = "done" }, () => { tried[what] = "refused" })
Promise.all([
  ask("named host", "NAMED/data"),
  ask("other host", "OTHER/data"),
  ask("desk", "PAPER/admin/"),
  ask("beacon", "PAPER/beacons/ad-seen/"),
]).then(() => { window.tried = tried })
document.body.append("The tag ran.")
"""

# The page's cumulative layout shift so far.
SHIFTED = """() => new Promise((resolve) => {
  let sum = 0
  new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value })
    .observe({ type: "layout-shift", buffered: true })
  setTimeout(() => resolve(sum), 300)
})"""


@contextmanager
def _third_party(script: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield the origin of a server of somebody else's and what it was asked and told."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"{self.path} {self.headers.get('Cookie', '')}".strip())
            own = f"http://{self.headers['Host']}"
            body = script.replace("NAMED", own).encode() if self.path == "/tag.js" else b"{}"
            self.send_response(200)
            self.send_header("Content-Type", "text/javascript")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def _only(site: DemoSite, html: str, hosts: list[str]) -> Iterator[None]:
    """Let one tag stand in every slot of the site, and nothing else."""
    site.manage(
        "shell", "-c",
        "from newsroom.ads.models import *; from newsroom.editions.number import advance\n"
        "from django.db import transaction\n"
        "with transaction.atomic():\n"
        "  HouseAd.objects.update(is_on=False)\n"
        # The desk takes https alone; a server of the test's own speaks http.
        f"  ad = AdTag.objects.create(name='Browser test', html={html!r}, hosts={hosts!r})\n"
        f"  Placement.objects.bulk_create(Placement(ad=ad, slot=s) for s in {list(SLOTS)!r})\n"
        "  advance()",
    )  # fmt: skip
    try:
        yield
    finally:
        site.manage(
            "shell", "-c",
            "from newsroom.ads.models import *; from newsroom.editions.number import advance\n"
            "from django.db import transaction\n"
            "with transaction.atomic():\n"
            "  AdCount.objects.all().delete()\n"
            "  AdTag.objects.all().delete(); HouseAd.objects.update(is_on=True); advance()",
        )  # fmt: skip


def test_a_tag_runs_in_its_frame_and_gets_nowhere_else(
    log_in: Callable[..., Page], demo_site: DemoSite
) -> None:
    with _third_party() as (other, asked_of_other):
        script = TAG.replace("OTHER", other).replace("PAPER", demo_site.url)
        with _third_party(script) as (named, asked_of_named):
            html = (
                f'<script src="{named}/tag.js"></script><img src="{other}/pixel.gif" alt="">'
                f'<script src="{other}/more.js"></script>'
            )
            with _only(demo_site, html, [named]):
                page = log_in("editor")  # so that there is a session to steal
                page.goto("/")
                frame = page.locator("iframe.ad-frame").element_handle().content_frame()
                assert frame
                frame.wait_for_function("window.tried")
                tried = frame.evaluate("window.tried")
                assert frame.evaluate("window.origin") == "null"
                assert "The tag ran." in frame.inner_text("body")
                assert page.url == f"{demo_site.url}/"
    assert tried == {
        "page": "refused", "cookies": "refused", "storage": "refused", "top": "refused",
        "named host": "done", "other host": "refused", "desk": "refused", "beacon": "refused",
    }  # fmt: skip
    assert asked_of_other == []
    assert sorted(asked_of_named) == ["/data", "/tag.js"]  # and no cookie with them


def test_boxes_stand_before_anything_has_come(
    open_context: Callable[..., BrowserContext], demo_site: DemoSite
) -> None:
    page = open_context().new_page()
    page.route("**/ads/**", lambda route: route.abort())
    found = {}
    with _only(demo_site, "<p>Buy.</p>", []):
        for size in SLOTS["top"].sizes:
            page.set_viewport_size({"width": size.window + 400 * (not size.window), "height": 800})
            page.goto("/")
            box = page.locator(".ad--top .ad-box").bounding_box()
            assert box
            found[size] = (box["width"], box["height"])
            assert page.evaluate(SHIFTED) < 0.01
    assert found == {size: (size.width, size.height) for size in SLOTS["top"].sizes}
    assert PAGES["home"][0] == "top"


def test_what_was_seen_for_a_second_and_clicked_is_in_the_report(
    open_context: Callable[..., BrowserContext], log_in: Callable[..., Page], demo_site: DemoSite
) -> None:
    page = open_context(user_agent=READER).new_page()
    sent: list[str] = []
    page.on("request", lambda r: sent.append(r.url) if "/beacons/ad-seen/" in r.url else None)
    page.route("https://*.example.org/**", lambda route: route.fulfill(body="A shop."))
    page.goto("/")
    page.wait_for_timeout(300)
    assert sent == []
    page.wait_for_timeout(1200)
    assert len(sent) == 1  # the top one alone is in view
    with page.expect_request("**/ads/go/*/top/"):
        page.locator(".ad--top a.ad-link").click()

    desk = log_in("advertising")
    end = time.monotonic() + 20
    while time.monotonic() < end:
        desk.goto("/admin/ads/housead/report/")
        if desk.locator(".report tbody tr", has_text="100.00 %").count():
            return
        desk.wait_for_timeout(500)
    pytest.fail(f"Not in the report: {desk.locator('main').inner_text()[:500]}")
