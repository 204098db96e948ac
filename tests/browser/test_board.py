"""The board of a front by mouse, by finger, by keys and without scripts; two editors at one."""

from collections.abc import Callable

import pytest
from playwright.sync_api import CDPSession, Locator, Page, expect

from tests.browser.axe import violations, violations_in_both_themes
from tests.browser.site import DemoSite

pytestmark = pytest.mark.browser

# A section's board: the home page is looked at by other tests.
SECTION = "Fixtures"


def _board(page: Page) -> Page:
    page.goto("/admin/frontpage/front/home/")
    page.get_by_role("navigation", name="Fronts").get_by_role("link", name=SECTION).click()
    expect(page.get_by_role("heading", name="Lead story")).to_be_visible()
    if page.get_by_role("button", name="Discard changes").is_visible():
        page.get_by_role("button", name="Discard changes").click()
        expect(page.get_by_text("The board is as readers see the front").first).to_be_visible()
    return page


def _slot(page: Page, label: str) -> Locator:
    return page.locator(f'[data-label="{label}"]')


def _found(page: Page, place: int = 0) -> Locator:
    return page.locator(".board-found").nth(place)


def _put_first(page: Page) -> Locator:
    """Put the first story found into the lead; return the slot once it stands there."""
    name = _found(page).get_attribute("data-name") or "no story"
    _found(page).get_by_label("To").select_option(label="Lead story")
    _found(page).get_by_role("button", name="Put").click()
    lead = _slot(page, "Lead story")
    expect(lead).to_have_attribute("data-name", name)
    return lead


def _names(page: Page) -> list[str | None]:
    return [slot.get_attribute("data-name") for slot in page.locator("[data-slot]").all()]


def test_a_story_is_dragged_into_a_slot_published_and_undone(log_in: Callable[..., Page]) -> None:
    page = _board(log_in("editor", viewport={"width": 1440, "height": 1000}))
    story = _found(page)
    name = story.get_attribute("data-name") or ""
    story.locator(".board-headline").hover()
    page.mouse.down()
    box = _slot(page, "Lead story").bounding_box()
    assert box
    page.mouse.move(box["x"] + 60, box["y"] + 60, steps=6)
    page.mouse.up()
    lead = _slot(page, "Lead story")
    expect(lead).to_contain_text(name)
    expect(lead).to_contain_text("Pinned")

    lead.get_by_text("Words, picture, end").click()
    lead.get_by_label("Headline on this front").fill("As the front says it")
    lead.get_by_label("Headline on this front").press("Tab")
    expect(lead.locator(".board-headline")).to_have_text("As the front says it")
    expect(lead.get_by_label("Standfirst on this front")).to_be_focused()

    page.get_by_role("button", name="Undo").click()
    expect(lead.locator(".board-headline")).to_have_text(name)
    page.get_by_role("button", name="Redo").click()
    expect(lead.locator(".board-headline")).to_have_text("As the front says it")

    page.get_by_role("button", name="Publish this front").click()
    expect(page.get_by_text("Readers see this front now.").first).to_be_visible()
    with page.expect_popup() as popup:
        page.get_by_role("link", name="Public page").click()
    paper = popup.value
    expect(paper.locator(".list-lead .card-headline")).to_have_text("As the front says it")
    paper.close()

    page.get_by_role("link", name="History", exact=True).click()
    expect(page.get_by_text("Live now")).to_be_visible()
    expect(page.get_by_text(f"Lead story 1: “{name}”").first).to_be_visible()


def test_keys_alone_move_a_story(log_in: Callable[..., Page]) -> None:
    page = _board(log_in("editor", viewport={"width": 1440, "height": 1000}))
    before = _names(page)
    _slot(page, "Lead story").get_by_role("button", name="Move").focus()
    page.keyboard.press("Enter")
    says = page.locator("[data-board-says]")
    expect(says).to_contain_text("Picked up:")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(says).to_contain_text("Beside the lead 2")
    page.keyboard.press("Escape")
    expect(says).to_have_text("Let go. Nothing was moved.")
    assert _names(page) == before

    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    moved = _slot(page, "Beside the lead 2")
    expect(moved).to_have_attribute("data-name", before[0] or "")
    expect(moved.get_by_role("button", name="Move")).to_be_focused()
    page.get_by_role("button", name="Discard changes").press("Enter")
    expect(page.get_by_text("The board is as readers see the front").first).to_be_visible()


def _touch(cdp: CDPSession, kind: str, *point: float) -> None:
    points = [{"x": point[0], "y": point[1]}] if point else []
    cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_a_finger_drags_by_the_grip(log_in: Callable[..., Page]) -> None:
    page = _board(
        log_in("editor", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    )
    name = _slot(page, "Beside the lead 1").get_attribute("data-name") or ""
    target = _slot(page, "Beside the lead 2")
    grip = _slot(page, "Beside the lead 1").get_by_role("button", name="Move")
    grip.scroll_into_view_if_needed()
    start, end = grip.bounding_box(), target.bounding_box()
    assert start and end
    x, y = start["x"] + 10, start["y"] + 10
    cdp = page.context.new_cdp_session(page)
    _touch(cdp, "touchStart", x, y)
    for part in range(1, 9):
        _touch(cdp, "touchMove", x, y + (end["y"] + 20 - y) * part / 8)
    _touch(cdp, "touchEnd")
    expect(target).to_have_attribute("data-name", name)
    page.get_by_role("button", name="Discard changes").click()


def test_two_editors_at_one_board_lose_nothing(log_in: Callable[..., Page]) -> None:
    mine = _board(log_in("editor", viewport={"width": 1440, "height": 1000}))
    theirs = _board(log_in("publisher", viewport={"width": 1440, "height": 1000}))
    pinned = _slot(theirs, "Beside the lead 1").get_attribute("data-name") or ""
    _slot(theirs, "Beside the lead 1").get_by_role("button", name="Pin", exact=False).first.click()
    expect(_slot(theirs, "Beside the lead 1")).to_contain_text("Pinned")
    third = _slot(mine, "Beside the lead 3").get_attribute("data-name") or ""
    _slot(mine, "Beside the lead 3").get_by_role("button", name="Pin", exact=False).first.click()
    expect(_slot(mine, "Beside the lead 3")).to_contain_text("Pinned")
    theirs.get_by_role("button", name="Publish this front").click()
    expect(theirs.get_by_text("Readers see this front now.").first).to_be_visible()

    expect(mine.locator("[data-board-behind]")).to_be_visible(timeout=15_000)
    mine.get_by_role("button", name="Publish this front").click()
    expect(mine.get_by_text("Their changes and yours are together below").first).to_be_visible()
    expect(_slot(mine, "Beside the lead 1")).to_have_attribute("data-name", pinned)
    expect(_slot(mine, "Beside the lead 1")).to_contain_text("Pinned")
    mine.get_by_role("button", name="Publish this front").click()
    expect(mine.get_by_text("Readers see this front now.").first).to_be_visible()
    mine.goto("/fixtures/")
    cards = mine.locator(".columns .card-headline").all_inner_texts()
    assert cards[0] == pinned and cards[2] == third


def test_without_scripts_every_button_works(log_in: Callable[..., Page]) -> None:
    page = _board(log_in("editor", java_script_enabled=False))
    story = _found(page)
    name = story.get_attribute("data-name") or ""
    story.get_by_role("combobox").select_option(label="Lead story")
    story.get_by_role("button", name="Put").click()
    expect(_slot(page, "Lead story")).to_have_attribute("data-name", name)
    page.get_by_role("button", name="Undo").click()
    expect(_slot(page, "Lead story")).not_to_have_attribute("data-name", name)
    page.get_by_label("Words of the headline").fill("zzzz")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_text("No live story has these words in its headline.")).to_be_visible()


def test_the_keys_of_undo_are_the_board_s_but_in_a_field(log_in: Callable[..., Page]) -> None:
    page = _board(log_in("editor", viewport={"width": 1440, "height": 1000}))
    lead = _slot(page, "Lead story")
    before = lead.get_attribute("data-name") or ""
    name = _put_first(page).get_attribute("data-name") or ""
    assert name != before
    page.keyboard.press("Control+z")
    expect(lead).to_have_attribute("data-name", before)
    page.keyboard.press("Control+Shift+z")
    expect(lead).to_have_attribute("data-name", name)
    words = page.get_by_label("Words of the headline")
    words.fill("bridge")
    words.press("Control+z")
    expect(words).to_have_value("")
    expect(lead).to_have_attribute("data-name", name)
    page.get_by_role("button", name="Discard changes").click()
    expect(lead).to_have_attribute("data-name", before)


@pytest.mark.layout
def test_it_fits_every_window_and_axe_finds_nothing(log_in: Callable[..., Page]) -> None:
    page = log_in("editor", reduced_motion="reduce", bypass_csp=True)
    for width in (320, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto("/admin/frontpage/front/home/")
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width
        if width in (320, 1280):
            page.locator("details.board-words summary").first.click()
            found = violations_in_both_themes(page)
            assert not found, "\n".join(found)


def test_a_picture_is_chosen_from_the_library_by_keys(log_in: Callable[..., Page]) -> None:
    page = _board(log_in("editor", viewport={"width": 1440, "height": 1000}, bypass_csp=True))
    lead = _put_first(page)
    lead.get_by_text("Words, picture, end").click()
    expect(lead.get_by_label("Another picture: its number in the library")).to_be_hidden()
    lead.get_by_role("button", name="From the library").press("Enter")
    picker = page.get_by_role("dialog", name="Choose a picture")
    search = picker.get_by_role("searchbox", name="Search the library")
    expect(search).to_be_focused()
    search.fill("dragonfly")
    expect(picker.get_by_role("status")).to_have_text("Pictures shown: 1, newest first.")
    assert violations(page) == []
    search.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(picker).to_be_hidden()
    chosen = lead.get_by_label("Picture on this front").locator("option:checked")
    expect(chosen).not_to_have_text("The article’s own")
    expect(lead.get_by_role("button", name="From the library")).to_be_focused()
    expect(lead.locator(".board-picture")).to_be_visible()


def test_nothing_typed_is_lost_while_the_server_answers(log_in: Callable[..., Page]) -> None:
    page = _board(log_in("editor", viewport={"width": 1440, "height": 1000}))
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
    page.route("**/front/*/", lambda route: (page.wait_for_timeout(120), route.continue_())[1])
    lead = _put_first(page)
    lead.get_by_text("Words, picture, end").click()
    sent.clear()
    lead.get_by_label("Headline on this front").press_sequentially("As typed", delay=30)
    page.keyboard.press("Tab")
    page.keyboard.type("the quick brown fox jumps over the lazy dog, and does so again", delay=60)
    expect(lead.get_by_label("Standfirst on this front")).to_be_focused()
    lead.get_by_label("Picture on this front").select_option(label="None")
    page.get_by_role("button", name="Publish this front").click()
    expect(page.get_by_text("Readers see this front now.").first).to_be_visible()
    assert len([one for one in sent if not one.endswith("/presence/")]) <= 6
    with page.expect_popup() as popup:
        page.get_by_role("link", name="Public page").click()
    first = popup.value.locator(".list-lead .card")
    expect(first.locator(".card-headline")).to_have_text("As typed")
    expect(first.locator(".card-standfirst")).to_have_text(
        "the quick brown fox jumps over the lazy dog, and does so again"
    )
    expect(first.locator(".card-picture")).to_have_count(0)


def test_after_a_login_in_another_tab_the_board_goes_on(
    log_in: Callable[..., Page], demo_site: DemoSite
) -> None:
    page = _board(log_in("editor", viewport={"width": 1440, "height": 1000}))
    page.context.clear_cookies()
    _found(page).get_by_role("button", name="Put").click()
    expect(page.get_by_text("You are signed out.").first).to_be_visible()
    other = page.context.new_page()
    other.goto("/admin/")
    other.get_by_label("E-mail address").fill("editor@newsroom.example")
    other.get_by_label("Password").fill(demo_site.password("editor"))
    other.get_by_role("button", name="Log in").click()
    other.wait_for_url("**/admin/")
    expect(_put_first(page)).to_contain_text("Pinned")
    expect(page.locator("[data-complaint]")).to_have_count(0)
