"""One person at two machines: what is open is not lost, and what is kept is told truly."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import DemoSite
from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser

_GONE = """
from articles.models import Presence
Presence.objects.filter(article_id={article}, writing=True).delete()
"""
_KEPT = """
from articles.models import Autosave
print(Autosave.objects.filter(article_id={article}, set_aside=False).count())
"""


def _key(page: Page) -> str:
    return page.url.split("/article/")[1].split("/")[0]


def test_a_form_open_elsewhere_is_offered_only_once_it_is_closed(
    log_in: Callable[..., Page],
) -> None:
    office = log_in("editor")
    desk = WritingSurface.begin(office, "Begun in the office")
    desk.type_paragraphs("Typed in the office.")
    expect(office.get_by_text("Unsaved changes: kept on the server")).to_be_visible(timeout=10_000)

    home = log_in("editor")
    home.goto(office.url)
    WritingSurface(home).ready()
    expect(home.locator("[data-people]")).to_contain_text("You, in another window, is writing")
    offer = home.get_by_role("region", name="Kept text")
    expect(offer).to_be_hidden()

    office.close()
    expect(offer).to_contain_text("It is kept on the server", timeout=25_000)
    offer.get_by_role("button", name="Compare").click()
    both = home.get_by_role("dialog", name="The kept text beside the saved one")
    expect(both.get_by_text("Typed in the office.")).to_be_visible()


def test_a_form_whose_kept_text_was_discarded_elsewhere_keeps_it_again(
    log_in: Callable[..., Page], demo_site: DemoSite
) -> None:
    office = log_in("editor")
    desk = WritingSurface.begin(office, "The laptop slept")
    desk.type_paragraphs("Typed before the lid closed.")
    expect(office.get_by_text("Unsaved changes: kept on the server")).to_be_visible(timeout=10_000)
    article = _key(office)
    office.context.set_offline(True)
    demo_site.manage("shell", "--command", _GONE.format(article=article))

    home = log_in("editor")
    home.goto(office.url)
    WritingSurface(home).ready()
    offer = home.get_by_role("region", name="Kept text")
    offer.get_by_role("button", name="Discard").click()
    expect(offer.get_by_role("button", name="Bring it back")).to_be_visible()
    kept = ("shell", "--verbosity", "0", "--command", _KEPT.format(article=article))
    assert demo_site.manage(*kept).strip() == "0"

    office.context.set_offline(False)
    with office.expect_response(lambda answer: "/autosave/" in answer.url, timeout=25_000) as again:
        expect(desk.body).to_contain_text("Typed before the lid closed.")
    assert again.value.ok
    assert demo_site.manage(*kept).strip() == "1"
    expect(office.get_by_text("Unsaved changes: kept on the server")).to_be_visible()


# The list that came with the page, answered again by two heartbeats at once.
_HEARD_ANEW = """() => {
  const detail = { kept: JSON.parse(document.getElementById("desk-kept").textContent), kept_at: 0 }
  for (const each of detail.kept) each.open = false
  const form = document.getElementById("writing")
  for (let beat = 0; beat < 2; beat++) form.dispatchEvent(new CustomEvent("desk:heard", { detail }))
}"""
_LEFT = """() => {
  const values = { headline: "x" }
  const text = (days) => JSON.stringify({ values, tab: "t", time: Date.now() - days * 864e5 })
  localStorage.setItem("newsroom.writing.9.1.old", text(31))
  localStorage.setItem("newsroom.writing.9.1.fresh", text(1))
  localStorage.setItem("newsroom.writing.9.1.broken", "{")
  localStorage.setItem("newsroom.writing.panel", "closed")
}"""


def _log_out(page: Page) -> None:
    """Open the menu with the person's name, and press the button in it."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.reload()
    page.locator("#nav-sidebar").get_by_text("editor@newsroom.example").click()
    page.get_by_role("button", name="Log out").click()


def test_at_logout_a_browser_keeps_only_what_the_server_has_not(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor", anew=True)
    desk = WritingSurface.begin(page, "A machine that many use")
    address = page.url
    desk.type_paragraphs("Unsaved at the end of the shift.")
    expect(page.get_by_text("Unsaved changes: kept on the server")).to_be_visible(timeout=10_000)
    page.evaluate(_LEFT)
    page.goto("/admin/")
    _log_out(page)
    expect(page.get_by_role("button", name="Log in")).to_be_visible()
    page.wait_for_function("!localStorage.getItem('newsroom.writing.9.1.old')")
    names = page.evaluate("Object.keys(localStorage).filter((name) => /^newsroom/.test(name))")
    kept = sorted(name for name in names if "writing" in name)
    assert kept == ["newsroom.writing.9.1.fresh", "newsroom.writing.panel"]

    again = log_in("editor")
    again.goto(address)
    offer = again.get_by_role("region", name="Kept text")
    expect(offer).to_contain_text("It is kept on the server")


def test_a_kept_text_that_was_used_is_not_offered_again(log_in: Callable[..., Page]) -> None:
    """Also where the first heartbeat is answered while the form still looks for kept texts."""
    first = log_in("editor")
    desk = WritingSurface.begin(first, "Used once")
    desk.type_paragraphs("Typed and left.")
    expect(first.get_by_text("Unsaved changes: kept on the server")).to_be_visible(timeout=10_000)
    address = first.url
    first.close()

    again = log_in("editor")
    again.goto(address)
    WritingSurface(again).ready()
    offer = again.get_by_role("region", name="Kept text")
    expect(offer).to_be_visible(timeout=40_000)
    again.evaluate(_HEARD_ANEW)
    offer.get_by_role("button", name="Compare").click()
    both = again.get_by_role("dialog", name="The kept text beside the saved one")
    both.get_by_role("button", name="Use this text").click()
    expect(WritingSurface(again).body).to_contain_text("Typed and left.")
    expect(offer).to_be_hidden()
    again.evaluate(_HEARD_ANEW)
    again.wait_for_timeout(1_000)
    expect(offer).to_be_hidden()
