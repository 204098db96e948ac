"""What only a browser shows of the masthead: the logo fetched, rows moved, a banner sent away."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .site import DemoSite

pytestmark = [pytest.mark.browser, pytest.mark.layout]
Open = Callable[..., BrowserContext]
LogIn = Callable[..., Page]
MASTHEAD = "/admin/masthead/masthead/1/change/"
WIDE = {"width": 1280, "height": 900}


def _labels(page: Page) -> list[str]:
    inputs = page.locator("#navigation-group .form-group:not(.empty-form) input[name$=-label]")
    return [inputs.nth(number).input_value() for number in range(inputs.count())]


def test_rows_of_the_navigation_are_moved_by_keys_and_pages_added_by_choice(log_in: LogIn) -> None:
    page = log_in("administrator", viewport=WIDE)
    page.goto(MASTHEAD)
    first, second, *rest = _labels(page)
    page.locator("#navigation-group").get_by_role("button", name="Move down").first.press("Enter")
    assert _labels(page) == [second, first, *rest]
    page.locator("#navigation-group .add-destination select").select_option(label="Archive")
    assert _labels(page)[-1] == "Archive"
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert _labels(page) == [second, first, *rest, "Archive"]
    # As it was: other tests use the same site.
    page.locator("#navigation-group").get_by_role("button", name="Move down").first.press("Enter")
    page.locator("#navigation-group [name$=-DELETE]").nth(len(rest) + 2).evaluate(
        "box => { box.checked = true }"
    )
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert _labels(page) == [first, second, *rest]


@pytest.fixture
def logos(log_in: LogIn, tmp_path: Path) -> Iterator[None]:
    """Put a logo for light pages and one for dark pages on the masthead, and take them off."""
    page = log_in("administrator", viewport=WIDE)
    page.goto(MASTHEAD)
    for name, colour in (("logo_file", "#141312"), ("logo_dark_file", "#edeae3")):
        drawing = tmp_path / f"{name}.svg"
        shape = f'<path d="M0 0h300v60H0z" fill="{colour}"/>'
        drawing.write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60">{shape}</svg>'
        )
        page.set_input_files(f"[name={name}]", drawing)
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    yield
    page.goto(MASTHEAD)
    for name in ("logo_file", "logo_dark_file"):
        page.locator(f"[name={name}-clear]").check()
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()


def test_the_logo_of_the_paper_that_shows_is_fetched_alone(logos: None, open_context: Open) -> None:
    fetched: dict[str, set[str]] = {}
    for scheme in ("light", "dark"):
        page = open_context(viewport=WIDE, color_scheme=scheme).new_page()
        asked: set[str] = set()
        page.on("request", lambda one, asked=asked: asked.add(one.url))
        page.goto("/newest/")
        logo = page.locator(f".masthead .logo--{scheme}")
        expect(logo).to_be_visible()
        expect(
            page.get_by_role("banner").get_by_role("link", name="The Culverhythe Signal")
        ).to_have_count(1)
        fetched[scheme] = {url for url in asked if url.endswith(".svg") and "/brand/" in url}
    assert {scheme: len(urls) for scheme, urls in fetched.items()} == {"light": 1, "dark": 1}
    assert fetched["light"] != fetched["dark"]


def test_a_reader_s_own_choice_changes_the_logo(logos: None, open_context: Open) -> None:
    page = open_context(viewport=WIDE, color_scheme="light").new_page()
    page.goto("/newest/")
    page.locator("button.theme").click()
    expect(page.locator(".masthead .logo--dark")).to_be_visible()
    expect(page.locator(".masthead .logo--light")).to_be_hidden()


@pytest.fixture
def banner(log_in: LogIn) -> Iterator[str]:
    """Put a banner up, and take it down."""
    page = log_in("editor", viewport=WIDE)
    page.goto("/admin/masthead/banner/add/")
    page.locator("[name=text]").fill("The swing bridge is open again")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/banner/")
    yield "The swing bridge is open again"
    page.goto("/admin/masthead/banner/")
    page.get_by_role("link", name="The swing bridge is open again").click()
    page.get_by_role("link", name="Delete").click()
    page.locator("form [type=submit]").last.click()
    page.wait_for_url("**/banner/")


def test_a_banner_is_sent_away_for_the_visit_alone(
    banner: str, open_context: Open, demo_site: DemoSite
) -> None:
    page = open_context(viewport={"width": 390, "height": 800}).new_page()
    page.goto("/")
    region = page.get_by_role("region", name="Breaking news")
    expect(region).to_contain_text(banner)
    region.get_by_role("button").click()
    expect(region).to_have_count(0)
    page.goto("/newest/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(region).to_have_count(0)
    another = open_context(java_script_enabled=False).new_page()
    another.goto("/")
    expect(another.get_by_text(banner)).to_be_visible()
    expect(another.locator(".breaking-close")).to_be_hidden()


def test_a_policy_page_is_written_with_the_editor(log_in: LogIn) -> None:
    page = log_in("administrator", viewport=WIDE)
    page.goto("/admin/masthead/policypage/add/")
    page.locator("[name=title]").fill("Night desk")
    page.locator(".ProseMirror").click()
    page.keyboard.type("Call us")
    page.keyboard.press("Shift+Home")
    page.get_by_role("toolbar").get_by_role("button", name="Bold").click()
    page.keyboard.press("Control+k")
    page.locator("#page-link [name=href]").fill("tel:+4412")
    page.locator("#page-link [value=link]").click()
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/policypage/")
    page.goto("/night-desk/")
    link = page.locator(".policy a")
    expect(link).to_have_text("Call us")
    expect(link).to_have_attribute("href", "tel:+4412")
    expect(page.locator(".policy strong")).to_have_count(1)
