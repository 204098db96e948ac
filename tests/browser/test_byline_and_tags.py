"""Byline, tags and related articles: by typing, made in place, suggested by the text."""

import secrets
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser


def _items(page: Page, group: str) -> Locator:
    return page.get_by_role("group", name=group).locator("[data-items] > li")


def test_a_writers_own_name_stands_over_a_new_article_and_can_be_taken_off(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("writer")
    desk = WritingSurface.begin(page, "Signed before the first word")
    desk.open_tab("Byline and tags")
    names = _items(page, "Names over the article")
    expect(names).to_have_count(1)
    expect(names).to_contain_text("Ines Marchbank")
    expect(names).to_contain_text("Arts reporter and photographer")
    expect(names.locator("img")).to_have_count(1)
    field = page.get_by_role("combobox", name="Add an author")
    field.press("Backspace")
    expect(names).to_have_count(0)
    expect(field).to_be_focused()
    # Typed and entered before any list could show; accents are not asked for.
    field.press_sequentially("quillan")
    field.press("Enter")
    expect(names).to_contain_text("Hesper Quillan")
    # A writer makes neither a guest nor a tag.
    field.press_sequentially("Nobody Anywhere")
    expect(page.get_by_text("Nothing found.").first).to_be_visible()
    tag = page.get_by_role("combobox", name="Add a tag")
    tag.press_sequentially("harbour board of nowhere,")
    expect(page.get_by_text("There is no tag “harbour board of nowhere”")).to_be_visible()
    expect(tag).to_have_value("harbour board of nowhere")


def test_a_guest_and_a_tag_are_made_in_place_and_each_only_once(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "A guest writes")
    desk.open_tab("Byline and tags")
    guest = f"Ida Merrow {secrets.token_hex(3)}"
    field = page.get_by_role("combobox", name="Add an author")
    field.press_sequentially(guest)
    page.get_by_role("option", name=f"Add “{guest}” as a guest author").click()
    names = _items(page, "Names over the article")
    expect(names).to_contain_text(guest)
    page.get_by_role("button", name=f"Remove {guest}").click()
    field.press_sequentially(guest.upper())
    field.press("Enter")
    expect(names).to_contain_text(guest)

    tags = _items(page, "Tags")
    tag = page.get_by_role("combobox", name="Add a tag")
    new = f"boat shed {secrets.token_hex(3)}"
    tag.press_sequentially(f"{new}, town-council, {new.upper()}, SALTINGS")
    tag.press("Enter")
    expect(tags).to_have_count(3)
    for place, name in enumerate((new, "Town Council", "Saltings")):
        expect(tags.nth(place)).to_contain_text(name)
    desk.press("Save")
    page.reload()
    desk.ready()
    desk.open_tab("Byline and tags")
    expect(tags).to_have_count(3)
    expect(names).to_contain_text(guest)


def test_what_is_typed_while_a_name_is_taken_stays(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Typed without waiting")
    desk.open_tab("Byline and tags")
    page.route(
        lambda url: "tag" in url,
        lambda route: (
            page.wait_for_timeout(400 if route.request.method == "POST" else 0),
            route.continue_(),
        )[1],
    )
    field, new = page.get_by_role("combobox", name="Add a tag"), f"net {secrets.token_hex(3)}"
    field.press_sequentially(new)
    expect(page.get_by_role("option", name=new)).to_be_visible()
    field.press("Enter")
    field.press_sequentially("Saltings")
    expect(_items(page, "Tags")).to_contain_text([new])
    expect(field).to_have_value("Saltings")


def test_tags_and_related_articles_are_suggested_while_writing(log_in: Callable[..., Page]) -> None:
    page = log_in("writer")
    desk = WritingSurface.begin(page, "Wend Bridge Waits for Its Opening")
    desk.open_tab("Byline and tags")
    desk.type_paragraphs("The Town Council has no ribbon.")
    page.get_by_role("button", name="Add Town Council").click()
    page.get_by_role("button", name="Add Wend Bridge").click()
    tags = _items(page, "Tags")
    expect(tags).to_have_count(2)
    expect(page.get_by_role("button", name="Add Wend Bridge")).to_have_count(0)
    near = page.locator("[data-suggested=related]")
    first = near.get_by_role("button", name="The Bridge Opens on Saturday")
    expect(first).to_contain_text("Town Hall ·")
    first.click()
    related = _items(page, "Related articles")
    expect(related).to_contain_text("The Bridge Opens on Saturday")
    expect(first).to_have_count(0)
    desk.press("Save")
    expect(related).to_have_count(1)
