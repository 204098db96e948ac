"""Two people in one article: they see each other, and neither writes over the other."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.writing import WritingSurface

pytestmark = pytest.mark.browser


def _both(log_in: Callable[..., Page], headline: str) -> tuple[WritingSurface, WritingSurface]:
    """Return one article open with the editor and with the publisher."""
    mine = WritingSurface.begin(log_in("editor"), headline)
    mine.type_paragraphs("The first paragraph.", "The middle paragraph.", "The last paragraph.")
    mine.press("Save")
    page = log_in("publisher")
    page.goto(mine.page.url)
    theirs = WritingSurface(page)
    theirs.ready()
    return mine, theirs


def _append(desk: WritingSurface, paragraph: str, words: str) -> None:
    desk.body.get_by_text(paragraph).click()
    desk.page.keyboard.press("End")
    desk.page.keyboard.type(words)


def test_a_late_save_takes_what_only_one_changed_and_the_caret_stays(
    log_in: Callable[..., Page],
) -> None:
    mine, theirs = _both(log_in, "Two hands on one story")
    _append(theirs, "The first paragraph.", " The publisher was here.")
    theirs.page.get_by_label("Kicker").fill("Quayside")
    theirs.press("Save")
    _append(mine, "The last paragraph.", " The editor was here")
    expect(mine.page.get_by_text("your text will be put together with it")).to_be_visible(
        timeout=15_000
    )
    with mine.answered():
        mine.page.keyboard.press("Control+s")
    expect(mine.page.get_by_text("Put together with Piers Corlett’s version 3")).to_be_visible()
    mine.page.keyboard.type(", and stayed.")  # where the caret was
    expect(mine.body).to_contain_text("The first paragraph. The publisher was here.")
    expect(mine.body).to_contain_text("The last paragraph. The editor was here, and stayed.")
    expect(mine.page.get_by_label("Kicker")).to_have_value("Quayside")
    mine.press("Save")
    expect(mine.page.get_by_text("All changes saved as version 5")).to_be_visible()


def test_undo_takes_back_ones_own_changes_and_never_a_colleagues(
    log_in: Callable[..., Page],
) -> None:
    mine, theirs = _both(log_in, "Whose kicker is it")
    mine.page.get_by_label("Kicker").fill("The editor’s")
    mine.press("Save")
    theirs.page.reload()
    theirs.ready()
    theirs.page.get_by_label("Kicker").fill("The publisher’s")
    theirs.press("Save")
    mine.page.get_by_label("Standfirst", exact=True).fill("A line of the editor’s.")
    mine.press("Save")
    expect(mine.page.get_by_label("Kicker")).to_have_value("The publisher’s")
    for _each in range(3):
        mine.page.keyboard.press("Control+z")
    expect(mine.page.get_by_label("Standfirst", exact=True)).to_have_value("")
    expect(mine.page.get_by_label("Kicker")).to_have_value("The publisher’s")


def test_where_both_changed_the_same_a_person_chooses_and_nothing_is_lost(
    log_in: Callable[..., Page],
) -> None:
    mine, theirs = _both(log_in, "One paragraph, two minds")
    _append(theirs, "The middle paragraph.", " Say the publishers.")
    theirs.page.get_by_label("Headline", exact=True).fill("The publisher’s headline")
    theirs.press("Save")
    _append(mine, "The middle paragraph.", " Say the editors.")
    mine.page.get_by_label("Headline", exact=True).fill("The editor’s headline")
    mine.page.locator(".writing__actions").get_by_role("button", name="Save", exact=True).click()

    both = mine.page.get_by_role("dialog", name="You both changed the same")
    expect(both.get_by_role("alert").first).to_contain_text("Piers Corlett saved version 3")
    expect(both.get_by_text("Say the publishers.")).to_be_visible()
    expect(both.get_by_text("Say the editors.")).to_be_visible()
    both.get_by_role("button", name="Save what I chose").click()
    expect(both.get_by_text("Choose at every place")).to_be_visible()
    headline = both.get_by_role("group", name="Headline")
    headline.get_by_label("Piers Corlett’s").check()
    both.get_by_role("group", name="Text").get_by_label("Both").check()
    with mine.answered():
        both.get_by_role("button", name="Save what I chose").click()

    expect(mine.page.get_by_label("Headline", exact=True)).to_have_value("The publisher’s headline")
    expect(mine.body).to_contain_text("Say the publishers.")
    expect(mine.body).to_contain_text("Say the editors.")
    expect(mine.page.get_by_text("All changes saved as version 4")).to_be_visible()


def test_colleagues_appear_take_over_and_give_back_and_go(log_in: Callable[..., Page]) -> None:
    mine, theirs = _both(log_in, "Who is at the desk")
    people = mine.page.locator("[data-people]")
    expect(people).to_have_text("Piers Corlett is reading along", timeout=15_000)
    theirs.type_paragraphs("The publisher’s unsaved sentence.")
    expect(people).to_have_text("Piers Corlett is writing", timeout=15_000)

    mine.page.get_by_role("button", name="Take over").click()
    expect(theirs.page.get_by_text("took this article over at")).to_be_visible(timeout=15_000)
    expect(theirs.body).to_have_attribute("contenteditable", "false")
    expect(theirs.body).to_contain_text("The publisher’s unsaved sentence.")
    # What was typed is kept, and offered where the page is loaded anew.
    theirs.page.reload()
    offer = theirs.page.get_by_role("region", name="Kept text")
    expect(offer).to_contain_text("It is kept", timeout=15_000)
    offer.get_by_role("button", name="Compare").click()
    both = theirs.page.get_by_role("dialog", name="The kept text beside the saved one")
    expect(both.get_by_text("The publisher’s unsaved sentence.")).to_be_visible()
    theirs.page.keyboard.press("Escape")
    theirs.page.get_by_role("button", name="Take it back").click()
    expect(theirs.body).to_have_attribute("contenteditable", "true")
    expect(mine.page.get_by_text("took this article over at")).to_be_visible(timeout=15_000)

    theirs.press("Save")
    theirs.page.goto("/admin/")
    expect(people).to_have_text("", timeout=15_000)
