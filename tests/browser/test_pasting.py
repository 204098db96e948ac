"""What is pasted keeps its sense and loses its looks."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from playwright.sync_api import Page, expect

from tests.browser.clipboard import PASTE, clipboards
from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]

PICTURES = {"google-docs": 1, "outlook": 1, "web-page": 1, "word-desktop": 1}


def _stored(page: Page) -> str:
    """The body that the server has, as it writes it into the form."""
    written = page.request.get(page.url).text()
    found = re.search(r'<textarea[^>]*name="body"[^>]*>\s*(.*?)</textarea>', written, re.S)
    assert found
    return unescape(found[1])


def _empty(page: Page) -> None:
    page.locator(".ProseMirror").focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.press("Backspace")


def test_text_of_every_program_is_stored_as_the_paper_writes_it(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    logged: list[str] = []
    desk = WritingSurface.begin(page, "Pasted from everywhere")
    page.on("console", lambda said: logged.append(said.text))
    page.on("request", lambda asked: logged.append(asked.url) if "example" in asked.url else None)
    title = page.title()
    for name, (clipboard, stored) in clipboards().items():
        _empty(page)
        page.evaluate(PASTE, [clipboard, "the same as plain text"])
        notice = page.locator(".notice")
        if name in PICTURES:
            expect(notice).to_contain_text("One picture was left out")
            notice.get_by_role("button", name="Close").click()
        else:
            expect(notice.filter(visible=True)).to_have_count(0)
        desk.press("Save")
        assert _stored(page) == stored, name
    # Nothing of it ran, loaded or was refused by the page's policy.
    assert page.title() == title
    assert logged == []


def test_an_address_becomes_a_link_without_what_follows_readers(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Addresses pasted")
    address = "https://board.example/minutes?id=7&utm_source=letter&fbclid=x"
    desk.body.focus()
    page.keyboard.type("Read the minutes")
    page.keyboard.press("Control+Shift+ArrowLeft")
    # The editor learns of a selection a moment later than the browser has it.
    button = page.get_by_role("button", name="Link", exact=True)
    expect(button).to_have_attribute("aria-disabled", "false")
    page.evaluate(PASTE, ["", address])
    link = desk.body.get_by_role("link", name="minutes", exact=True)
    expect(link).to_have_attribute("href", "https://board.example/minutes?id=7")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.evaluate(PASTE, ["", address])
    alone = desk.body.get_by_role("link", name="https://board.example/minutes?id=7", exact=True)
    expect(alone).to_have_attribute("href", "https://board.example/minutes?id=7")


def test_plain_text_comes_in_paragraphs(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk = WritingSurface.begin(page, "Pasted as plain text")
    page.evaluate(
        """() => navigator.clipboard.write([new ClipboardItem({
          "text/html": new Blob(["<h1>Tide</h1><p><b>High</b></p>"], { type: "text/html" }),
          "text/plain": new Blob(["Tide\\n\\nHigh\\nLow"], { type: "text/plain" }) })])"""
    )
    desk.body.focus()
    page.keyboard.press("Control+Shift+v")
    expect(desk.body.locator("p")).to_have_text(["Tide", "High", "Low"])
    expect(desk.body.locator("h2, strong")).to_have_count(0)


def _word_item(list_id: int, marker: str, words: str) -> str:
    style = f"mso-list:l{list_id} level1 lfo{list_id + 1}"
    ignored = f"<span style='mso-list:Ignore'>{marker}</span>"
    return f'<p class=MsoListParagraph style="{style}">{ignored}{words}</p>'


def test_a_list_of_words_that_follows_one_of_another_kind_loses_no_item(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Lists beside lists")
    pasted = (
        _word_item(0, "·", "First dot")
        + _word_item(0, "·", "Second dot")
        + _word_item(1, "1.", "One")
        + _word_item(1, "2.", "Two")
        + _word_item(0, "·", "Last dot")
    )
    page.evaluate(PASTE, [f"<html><body>{pasted}</body></html>", "the same as plain text"])
    expect(desk.body.locator("li")).to_have_text(
        ["First dot", "Second dot", "One", "Two", "Last dot"]
    )
    expect(desk.body.locator("ol > li")).to_have_text(["One", "Two"])
    expect(desk.body.locator("ol[start]")).to_have_count(0)
