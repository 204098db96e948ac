"""The article of the first day: at most fifteen actions besides typing the text."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from media import iptc
from tests.browser.counting import Counted
from tests.browser.site import DemoSite
from tests.browser.writing import WritingSurface
from tests.factories import jpeg_with

pytestmark = pytest.mark.browser

MOST = 15
HEADLINE = "Ferry Bell Returns After Sixty Years in a Shed"


def _photograph(folder: Path, name: str, caption: str) -> Path:
    path = folder / name
    segment = iptc.segment(
        creator="Odile Farrow",
        credit="O. Farrow/Wend Pictures",
        copyright_notice="© 2026 Odile Farrow",
        caption=caption,
    )
    path.write_bytes(jpeg_with(segment))
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


@pytest.mark.usefixtures("profile")
def test_an_article_with_two_pictures_and_tags_leads_the_paper_in_fifteen_actions(
    log_in: Callable[..., Page], open_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    page = log_in("publisher")
    page.goto("/admin/articles/article/")
    me = Counted(page)
    desk = WritingSurface(page)

    me.click(page.locator('a[href$="/article/add/"]').first)
    me.fill(page.get_by_label("Headline", exact=True), HEADLINE)
    me.click(page.get_by_role("button", name="Write", exact=True))
    desk.ready()
    me.fill(page.get_by_label("Standfirst", exact=True), "The bell rings again on the slip:")
    desk.type_paragraphs("The bell of the old ferry hangs where it hung until 1966.")

    me.drop(desk.body, _photograph(tmp_path, "bell.jpg", "The bell in its shed."))
    figure = desk.body.locator("figure, .desk-figure").first
    expect(figure).to_contain_text("O. Farrow/Wend Pictures")
    expect(figure.locator("[data-words=caption]")).to_have_value("The bell in its shed.")
    me.fill(figure.locator("[data-words=alt]"), "A bronze bell under a tarpaulin.")

    me.choose(page.get_by_label("Section", exact=True), "Quayside")
    me.click(page.get_by_role("tab", name="Images", exact=True))
    lead = page.get_by_role("group", name="Lead picture")
    me.drop(lead, _photograph(tmp_path, "slip.jpg", "The slip at low water."))
    expect(lead).to_contain_text("O. Farrow/Wend Pictures")
    me.fill(lead.locator("[data-words=alt]"), "A stone slip and a small crowd.")

    me.click(page.get_by_role("tab", name="Byline and tags", exact=True))
    names = page.get_by_role("group", name="Names over the article").locator("[data-items] > li")
    expect(names).to_contain_text("Hesper Quillan")
    me.fill(page.get_by_role("combobox", name="Add a tag"), "Wend Bridge, Saltings, Town Council,")
    tags = page.get_by_role("group", name="Tags").locator("[data-items] > li")
    expect(tags).to_have_count(3)

    me.press("Control+Enter")
    dialog = page.locator("#publish-dialog")
    expect(dialog).to_contain_text("Goes live now at")
    expect(dialog.get_by_role("heading", name="In the way")).to_have_count(0)
    me.choose(dialog.get_by_label("Place on the front page"), "Lead story")
    me.click(dialog.locator("[data-go]"))
    live = page.locator("[data-said] a")
    expect(live).to_be_visible()

    reader = open_context().new_page()
    reader.goto("/")
    expect(reader.locator(".front-lead .card-headline").first).to_have_text(HEADLINE)
    reader.goto(live.inner_text())
    main = reader.locator("main")
    for part in ("The bell rings again", "The bell in its shed.", "The slip at low water.",
                 "O. Farrow/Wend Pictures", "Wend Bridge", "Saltings", "Town Council"):  # fmt: skip
        expect(main).to_contain_text(part)
    assert me.count <= MOST, "\n".join(me.done)
