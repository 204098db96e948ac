"""No page logs an error, breaks its policy or asks another host for anything."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext

from tests.reading.demo_pages import named

from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
Open = Callable[..., BrowserContext]


def _walk(context: BrowserContext, site: DemoSite) -> tuple[list[str], list[str], set[str]]:
    """Open every page to its end; return complaints, failed requests and hosts asked."""
    said: list[str] = []
    failed: list[str] = []
    hosts: set[str] = set()
    page = context.new_page()
    page.on("console", lambda message: said.append(f"{page.url} {message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url} {error}"))
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    for path in set(named(site.url).values()) - {"/no-such-page/"}:
        page.goto(path)
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
    return said, failed, hosts


def test_nothing_is_complained_of(open_context: Open, demo_site: DemoSite) -> None:
    context = open_context(viewport={"width": 1280, "height": 900})
    said, failed, hosts = _walk(context, demo_site)
    assert said == []
    assert failed == []
    assert hosts == {urlsplit(demo_site.url).netloc}
    assert context.cookies() == []


def test_a_broken_policy_would_be_heard_of(open_context: Open) -> None:
    said: list[str] = []
    page = open_context().new_page()
    page.on("console", lambda message: said.append(message.text))
    page.goto("/")
    page.evaluate("document.body.setAttribute('style', 'color:red')")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')")
    page.wait_for_timeout(200)
    assert any("Content Security Policy" in text for text in said)
