"""The register of actions, which the palette shows: each has a key, and no key has two."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]

_OFFERED = """() => {
  const found = []
  const add = ({ label, keys }) => found.push([label, keys])
  document.dispatchEvent(new CustomEvent("palette:actions", { detail: { add } }))
  return found
}"""


def _offered(page: Page) -> dict[str, str]:
    """Return what can be done now, by its name; it has a key, and one of its own."""
    found: list[tuple[str, str]] = page.evaluate(_OFFERED)
    assert len(found) > 40
    assert [label for label, keys in found if not keys] == []
    keys = [keys for _label, keys in found]
    assert sorted(keys) == sorted(set(keys))
    return dict(found)


def test_who_may_do_less_is_offered_less(log_in: Callable[..., Page]) -> None:
    page = log_in("writer")
    WritingSurface.begin(page, "A writer has no embargo")
    offered = _offered(page).keys()
    assert {"Tags", "Lead picture", "Submit for review"} <= offered
    assert not {"Embargo", "Legal note", "Publish"} & offered


def test_every_action_of_the_surface_has_a_key_of_its_own(log_in: Callable[..., Page]) -> None:
    page = log_in("publisher")
    desk = WritingSurface.begin(page, "Every action has a key")
    desk.type_paragraphs("First of all.")
    plain = _offered(page)
    assert {"Tags", "Embargo", "Legal note", "Lead picture", "Find and replace"} <= plain.keys()
    without = page.locator(".toolbar__button:visible:not([aria-keyshortcuts])")
    assert without.count() == 0

    page.keyboard.press("Control+Alt+j")
    rows = desk.body.locator("tr")
    expect(rows).to_have_count(3)
    in_table = _offered(page).keys() - plain.keys()
    assert len(in_table) >= 6
    page.keyboard.press("Control+Alt+Shift+r")
    expect(rows).to_have_count(4)
    page.keyboard.press("Control+Alt+Shift+x")
    expect(rows).to_have_count(0)

    desk.insert_picture("Cables over")
    figure = desk.body.locator(".desk-figure")
    figure.locator("img").click()
    assert _offered(page)["Make it the lead"]
    page.keyboard.press("Control+Alt+d")
    expect(figure).to_have_count(0)
    page.keyboard.press("Control+Shift+2")
    lead = page.get_by_role("group", name="Lead picture")
    expect(lead.locator("img")).to_have_count(1)


def test_the_keys_of_the_register_do_what_they_say(log_in: Callable[..., Page]) -> None:
    page = log_in("publisher")
    desk = WritingSurface.begin(page, "Keys that do it")
    for keys, label in (
        ("Control+Alt+Shift+b", "Add an author"),
        ("Control+Alt+Shift+t", "Add a tag"),
        ("Control+Alt+Shift+e", "Add an article"),
    ):
        page.keyboard.press(keys)
        expect(page.get_by_role("combobox", name=label)).to_be_focused()
    page.keyboard.press("Control+Alt+Shift+s")
    expect(page.get_by_label("Slug", exact=True)).to_be_focused()
    desk.body.focus()
    page.keyboard.press("Control+Alt+q")
    page.keyboard.type("Said in bold letters")
    expect(desk.body.locator("aside, .pull-quote").first).to_contain_text("Said in bold letters")
    page.keyboard.press("Control+Alt+k")
    expect(page.get_by_role("dialog", name="Special characters")).to_be_visible()
