"""The article of the first day: at most fifteen actions besides typing the text."""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from media import iptc
from tests.browser.counting import Counted
from tests.browser.site import DemoSite
from tests.browser.writing import WritingSurface
from tests.factories import jpeg_with

pytestmark = pytest.mark.browser

MOST = 15
HEADLINE = "Ferry Bell Returns After Sixty Years in a Shed"
ALT = "A bronze bell under a tarpaulin."
_XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
    "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>"
    f'<rdf:li xml:lang="x-default">{ALT}</rdf:li>'
    "</rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)


def _photograph(folder: Path) -> Path:
    """A photographer's file as a picture desk gets it: it says everything about itself."""
    path = folder / "bell.jpg"
    packet = b"http://ns.adobe.com/xap/1.0/\x00" + _XMP.encode()
    words = iptc.segment(
        creator="Odile Farrow",
        credit="O. Farrow/Wend Pictures",
        copyright_notice="© 2026 Odile Farrow",
        caption="The bell in its shed.",
    )
    path.write_bytes(jpeg_with(b"\xff\xe1" + struct.pack(">H", len(packet) + 2) + packet + words))
    return path


_LINK = """
from authors.models import Author
from newsroom.accounts.models import User
person = User.objects.get(email="publisher@newsroom.example")
Author.objects.filter(name="Hesper Quillan").update(user={who})
"""


@pytest.fixture
def profile(demo_site: DemoSite) -> Iterator[None]:
    """Who writes has a profile, as everybody in a newsroom has: the byline fills itself."""
    demo_site.manage("shell", "--command", _LINK.format(who="person"))
    yield
    demo_site.manage("shell", "--command", _LINK.format(who="None"))


def _items(page: Page, group: str) -> Locator:
    return page.get_by_role("group", name=group).locator("[data-items] > li")


@pytest.mark.usefixtures("profile")
def test_the_article_of_the_first_day_goes_live_in_fifteen_actions(
    log_in: Callable[..., Page], open_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    """Lead, two pictures of the library, one uploaded, two authors, three tags, a preview."""
    page = log_in("publisher")
    page.goto("/admin/articles/article/")
    me = Counted(page)
    desk = WritingSurface(page)

    me.click(page.locator('a[href$="/article/add/"]').first)
    me.fill(page.get_by_label("Headline", exact=True), HEADLINE, on=True)
    desk.ready()
    standfirst = page.get_by_label("Standfirst", exact=True)
    expect(standfirst).to_be_focused()
    me.fill(standfirst, "The bell rings again on the slip:", on=True)
    expect(desk.body).to_be_focused()
    page.keyboard.type("The bell of the old ferry hangs where it hung until 1966.")
    page.keyboard.press("Enter")
    page.keyboard.type("Nobody had asked for it back.")
    page.keyboard.press("Enter")

    page.keyboard.type("/picture")
    expect(page.get_by_role("option", name="Picture").first).to_be_visible()
    page.keyboard.press("Enter")
    picker = page.get_by_role("dialog", name="Choose a picture")
    boxes = picker.locator("[data-select]")
    expect(boxes.nth(2)).to_be_visible()
    me.click(boxes.nth(0))
    expect(boxes.nth(0)).to_be_checked()
    me.click(boxes.nth(2), modifiers=["Shift"])
    expect(picker).to_contain_text("3 pictures chosen")
    me.click(picker.get_by_role("button", name="Use these"))
    figures = desk.body.locator(".desk-figure")
    expect(figures).to_have_count(3)

    me.click(figures.nth(0).get_by_role("button", name="Make it the lead picture"))
    expect(figures).to_have_count(2)
    me.drop(desk.body, _photograph(tmp_path))
    uploaded = figures.filter(has_text="O. Farrow/Wend Pictures")
    expect(uploaded.locator("[data-words=caption]")).to_have_value("The bell in its shed.")
    expect(uploaded.locator("[data-words=alt]")).to_have_value(ALT)

    me.choose(page.get_by_label("Section", exact=True), "Quayside")
    me.click(page.get_by_role("tab", name="Byline and tags", exact=True))
    expect(_items(page, "Names over the article")).to_contain_text("Hesper Quillan")
    author = page.get_by_role("combobox", name="Add an author")
    me.fill(author, "Amadou Venn")
    expect(page.get_by_role("option", name="Amadou Venn")).to_be_visible()
    author.press("Enter")
    expect(_items(page, "Names over the article")).to_have_count(2)
    me.fill(page.get_by_role("combobox", name="Add a tag"), "Wend Bridge, Saltings, Town Council,")
    expect(_items(page, "Tags")).to_have_count(3)

    me.press("Control+Alt+p")
    preview = page.frame_locator("iframe").first
    expect(preview.get_by_role("heading", level=1)).to_have_text(HEADLINE)
    me.press("Control+Enter")
    dialog = page.locator("#publish-dialog")
    expect(dialog).to_contain_text("Goes live now at")
    expect(dialog.get_by_role("heading", name="In the way")).to_have_count(0)
    me.press("Enter")
    live = page.locator("[data-said] a")
    expect(live).to_be_visible()

    reader = open_context().new_page()
    reader.goto(live.inner_text())
    main = reader.locator("main")
    for part in (
        HEADLINE, "The bell rings again", "Hesper Quillan", "Amadou Venn", "The bell in its shed.",
        "O. Farrow/Wend Pictures", "Wend Bridge", "Saltings", "Town Council",
    ):  # fmt: skip
        expect(main).to_contain_text(part)
    expect(main.locator(".article-lead img, .article-main figure img")).to_have_count(4)
    assert me.count <= MOST, "\n".join(me.done)
