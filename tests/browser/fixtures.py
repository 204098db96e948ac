"""Fixtures of browser tests: one real site and one real Chromium a run."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Cookie, Page, sync_playwright

from tests import machine

from .site import DemoSite, Installation

# Playwright's loop runs in this thread, and Django would take it for an async one.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def demo_site() -> Iterator[DemoSite]:
    installation = Installation()
    try:
        yield installation.start()
    finally:
        installation.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = machine.chromium()
    if program is None:
        pytest.fail("Browser tests need Chromium: run `make test`, which installs it.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=machine.flags())
        yield browser
        browser.close()


@pytest.fixture
def open_context(chromium: Browser, demo_site: DemoSite) -> Iterator[Callable[..., BrowserContext]]:
    """Return a function that opens a fresh browser context at the site."""
    opened: list[BrowserContext] = []

    def opener(**options: object) -> BrowserContext:
        context = chromium.new_context(base_url=demo_site.url, **options)  # type: ignore[arg-type]
        context.set_default_timeout(15_000)
        opened.append(context)
        return context

    yield opener
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def _logins() -> dict[str, list[Cookie]]:
    """Keep the cookies of each role's first login: a session serves many windows."""
    return {}


@pytest.fixture
def log_in(
    open_context: Callable[..., BrowserContext],
    demo_site: DemoSite,
    _logins: dict[str, list[Cookie]],
) -> Callable[..., Page]:
    """Return a function that logs a demo role in and gives the page of the desk.

    ``anew=True`` makes a session of its own, for a test that ends it.
    """

    def as_role(role: str, *, anew: bool = False, **options: object) -> Page:
        context = open_context(**options)
        page = context.new_page()
        known = None if anew else _logins.get(role)
        if known:
            context.add_cookies(known)  # type: ignore[arg-type]
            page.goto("/admin/")
            return page
        page.goto("/admin/")
        page.get_by_label("E-mail address").fill(f"{role}@newsroom.example")
        page.get_by_label("Password").fill(demo_site.password(role))
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url("**/admin/")
        if not anew:
            _logins[role] = context.cookies()
        return page

    return as_role
