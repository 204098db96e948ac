"""Typing: the menu of blocks, shortcuts, quotes, finding, counting, special characters."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.clipboard import PASTE
from tests.browser.writing import WritingSurface

pytestmark = [pytest.mark.browser, pytest.mark.layout]

# language, typed, printed
QUOTES = [
    ("en", '"It\'s," he said -- "the \'90s."', "“It’s,” he said – “the ’90s.”"),
    (
        "en-gb",
        "'Tis rock 'n' roll of '69. 'Yes.' The dogs' tea...",
        "’Tis rock ’n’ roll of ’69. ‘Yes.’ The dogs’ tea…",
    ),
    ("en", '"I was---" He left. "\'A\' is"', "“I was—” He left. “‘A’ is”"),
    ("de", "\"Es geht's,\" sagte er, 'so'.", "„Es geht’s,“ sagte er, ‚so‘."),
    ("fr", 'Il dit : "oui" ! L\'ami', "Il dit\xa0: «\u202foui\u202f»\u202f! L’ami"),
    ("es", "\"Sí, 'tal'\"", "«Sí, “tal”»"),
    ("pl", "\"Tak\" 'nie'", "„Tak” ‚nie’"),
    ("nl", '\'s avonds "ja"', "’s avonds “ja”"),
    ("sv", "\"Hej\" 'han'", "”Hej” ’han’"),
    ("da", '"Hej"', "»Hej«"),
    ("cs", "\"Ano\" 'ne'", "„Ano“ ‚ne‘"),
    ("it", '"Sì"', "«Sì»"),
    ("pt-br", '"Sim"', "“Sim”"),
]


def test_the_menu_of_blocks_is_worked_by_keys_and_by_its_plus(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Blocks by a stroke")
    menu = page.get_by_role("listbox", name="Put in a block")
    desk.body.focus()
    page.keyboard.type("/")
    for name in ("Heading 2", "Numbered list", "Pull quote", "Picture", "Table", "Line across"):
        expect(menu.get_by_role("option", name=name)).to_have_count(1)
    page.keyboard.type("sub")
    page.keyboard.press("ArrowDown")
    chosen = desk.body.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{chosen}")).to_have_text("format_h3Heading 3###")
    page.keyboard.press("Enter")
    page.keyboard.type("The slip")
    expect(desk.body.locator("h3")).to_have_text("The slip")
    expect(menu).to_be_hidden()

    page.keyboard.press("Enter")
    page.keyboard.type("One and /")
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    page.keyboard.type("or and/or")
    expect(menu).to_be_hidden()
    expect(desk.body.locator("p")).to_have_text("One and /or and/or")

    page.keyboard.press("Enter")
    page.get_by_role("button", name="Put in a block").click()
    menu.get_by_role("option", name="Table").click()
    expect(desk.body.locator("table")).to_be_visible()


def test_shortcuts_make_blocks_and_undoing_gives_back_what_was_typed(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Shortcuts of habit")
    desk.body.focus()
    for typed, made in (
        ("## Head", "h2"),
        ("### Head", "h3"),
        ("> Said", "blockquote p"),
        ("- Point", "ul li"),
        ("* Point", "ul li"),
        ("1. Point", "ol li"),
        ("``` code", "pre code"),
        ("---", "hr"),
        ("**bold**", "strong"),
        ("*it*", "em"),
        ("_it_", "em"),
        ('`a "b"`', "code"),
        ("[words](https://board.example/a)", 'a[href="https://board.example/a"]'),
        ('"', "p:text-is('“')"),
    ):
        page.keyboard.press("Control+a")
        page.keyboard.press("Delete")
        page.keyboard.press("Control+Alt+0")
        space = typed.find(" ") + 1 if typed[0] in "#>-*1`" and " " in typed else 0
        start = typed[:space] if typed != '`a "b"`' and space else typed
        page.keyboard.type(start)
        expect(desk.body.locator(made)).to_have_count(1)
        page.keyboard.press("Control+z")
        expect(desk.body.locator(made)).to_have_count(0)
        expect(desk.body).to_contain_text(start.strip().replace("---", "–-"))


def test_quotes_follow_the_language_of_the_article(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Quotes by language")
    for language, typed, printed in QUOTES:
        made = page.evaluate(
            """async ([typed, language]) =>
              (await import("desk/quote-marks")).tidied(typed, language)""",
            [typed, language],
        )
        assert made == printed

    desk.body.focus()
    page.keyboard.type('"Well," it\'s `"x"` so')
    expect(desk.body).to_have_text('“Well,” it’s "x" so')
    page.get_by_label("Language").select_option("de")
    for field in (page.get_by_label("Headline", exact=True), desk.body):
        expect(field).to_have_attribute("lang", "de")
        expect(field).to_have_attribute("spellcheck", "true")
    standfirst = page.get_by_label("Standfirst", exact=True)
    standfirst.focus()
    page.keyboard.type('"Ja')
    expect(standfirst).to_have_value("„Ja")
    page.keyboard.type('"')
    page.keyboard.press("Control+z")
    expect(standfirst).to_have_value('„Ja"')

    page.get_by_label("Language").select_option("fr")
    page.keyboard.press("Control+z")
    desk.body.focus()
    page.keyboard.press("Control+a")
    page.evaluate(PASTE, ["", '"Nein"'])
    expect(desk.body).to_have_text('"Nein"')
    page.get_by_role("button", name="Tidy quotes and dashes").click()
    expect(desk.body).to_have_text("„Nein“")


def test_find_and_replace_goes_through_headline_standfirst_and_story(
    log_in: Callable[..., Page],
) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "The eel returns")
    page.get_by_label("Standfirst", exact=True).fill("An Eel in every trap")
    desk.type_paragraphs("The eel and the eels.", "Éel is no eel.")
    page.keyboard.press("Control+f")
    bar = page.get_by_role("search", name="Find and replace")
    count = bar.locator("output")
    expect(bar.get_by_label("Find", exact=True)).to_be_focused()
    page.keyboard.type("eel")
    expect(count).to_contain_text("of 5")
    expect(desk.body.locator(".found")).to_have_count(3)
    bar.get_by_role("button", name="Whole words").click()
    expect(count).to_contain_text("of 4")
    bar.get_by_role("button", name="Match capitals").click()
    expect(count).to_contain_text("of 3")
    expect(count).to_contain_text("Headline")
    bar.get_by_label("Find", exact=True).press("Enter")
    expect(count).to_have_text("2 of 3 · the story")
    bar.get_by_label("Replace with").fill("carp")
    bar.get_by_role("button", name="Replace all").click()
    expect(page.get_by_label("Headline", exact=True)).to_have_value("The carp returns")
    expect(desk.body.locator("p").first).to_have_text("The carp and the eels.")
    page.keyboard.press("Escape")
    expect(bar).to_be_hidden()
    page.keyboard.press("Control+z")
    expect(page.get_by_label("Headline", exact=True)).to_have_value("The eel returns")
    expect(desk.body.locator("p").first).to_have_text("The eel and the eels.")
    expect(desk.body.locator("p").nth(1)).to_have_text("Éel is no eel.")


def test_words_are_counted_as_the_server_counts_them(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "Counted")
    expect(page.get_by_text("No words yet")).to_be_visible()
    desk.type_paragraphs("One, two – three and 4.", "It’s **well** known.")
    words = page.locator(".writing__words")
    expect(words).to_have_text("8 words · 1 min to read")
    page.keyboard.press("Shift+Control+Home")
    expect(words).to_have_text("8 of 8 words selected")


def test_a_special_character_is_found_by_name_and_kept_at_hand(log_in: Callable[..., Page]) -> None:
    page = log_in("editor")
    desk = WritingSurface.begin(page, "A special character")
    desk.body.focus()
    page.keyboard.type("10")
    page.get_by_role("button", name="Special character").click()
    dialog = page.get_by_role("dialog", name="Special characters")
    dialog.get_by_label("Search by name").fill("space break")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.type("km")
    expect(desk.body.locator(".prose-editor-nbsp")).to_have_count(1)
    page.get_by_label("Headline", exact=True).press("End")
    page.get_by_role("button", name="Special character").click()
    recent = dialog.get_by_role("region", name="Used lately")
    expect(recent.get_by_role("button", name="Space that does not break")).to_be_visible()
    dialog.get_by_label("Search by name").fill("e acute")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Headline", exact=True)).to_have_value("A special characteré")


def test_on_a_phone_the_tools_stay_at_hand(log_in: Callable[..., Page]) -> None:
    page = log_in("editor", viewport={"width": 390, "height": 760}, has_touch=True, is_mobile=True)
    desk = WritingSurface.begin(page, "Written on the bus")
    desk.body.tap()
    page.get_by_role("button", name="Put in a block").tap()
    menu = page.get_by_role("listbox", name="Put in a block")
    box = menu.bounding_box()
    assert box
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert box["y"] >= 0 and box["y"] + box["height"] <= 760
    menu.get_by_role("option", name="Heading 2").tap()
    page.keyboard.type("Bus")
    expect(desk.body.locator("h2")).to_have_text("Bus")
    toolbar = page.get_by_role("toolbar", name="Formatting")
    bold = toolbar.get_by_role("button", name="Bold").bounding_box()
    assert bold
    assert min(bold["width"], bold["height"]) >= 40
    undo = toolbar.get_by_role("button", name="Undo")
    expect(undo).not_to_be_in_viewport()
    more = page.locator(".toolbar__more--on")
    while more.is_visible():
        more.tap()
        page.wait_for_timeout(400)
    expect(undo).to_be_in_viewport()
