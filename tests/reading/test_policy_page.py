"""Policy pages: the masthead's own words, linked from every footer."""

from collections.abc import Callable

from newsroom.masthead.models import PolicyPage

from .newspaper import make_masthead, make_policy_page
from .page_tree import Element

Open = Callable[[str], Element]


def test_it_prints_title_and_text(db: None, open_page: Open) -> None:
    make_policy_page()
    page = open_page("/ethics/")
    assert page.texts("h1") == ["Our ethics"]
    assert page.one(".policy").texts("p") == ["We ask twice."]


def test_every_page_s_footer_and_menu_link_to_it(db: None, open_page: Open) -> None:
    make_masthead()
    make_policy_page()
    links = [a.text for a in open_page("/").all("a") if a.attrs.get("href") == "/ethics/"]
    assert links == ["Our ethics", "Our ethics"]


def test_a_table_scrolls_in_its_own_box(db: None, open_page: Open) -> None:
    make_policy_page()
    PolicyPage.objects.update(body="<table><tbody><tr><td>1</td></tr></tbody></table>")
    box = open_page("/ethics/").one("table").parent
    assert box is not None
    assert box.attrs["tabindex"] == "0"
