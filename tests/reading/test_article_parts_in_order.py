"""The article page has all its parts, in the order readers meet them."""

from collections.abc import Callable
from itertools import pairwise

from tests.cast import Cast

from .newspaper import make_newspaper
from .page_tree import Element

# docs: article-page.md, part by part. Each is found by what marks it up.
IN_ORDER = (
    ("connect with us", ".connect-title"),
    ("search", "form.search"),
    ("section and tagline", ".article-section"),
    ("label", ".label"),
    ("kicker", ".kicker"),
    ("headline", "h1"),
    ("byline", "ul.byline"),
    ("dates", ".article-dates"),
    ("share", ".share"),
    ("lead image", ".figure--lead"),
    ("run-in lead", ".lead-in"),
    ("dateline", ".dateline"),
    ("body", ".body"),
    ("figure in the body", ".figure--text"),
    ("end note", ".end-notes"),
    ("gallery", ".gallery"),
    ("correction", ".correction"),
    ("written by", ".writers"),
    ("sources", ".sources"),
    ("use of AI", ".ai-use"),
    ("tags", "ul.tags"),
    ("advertisement", "aside.ad"),
    ("related", ".related"),
)


def _page(cast: Cast, open_page: Callable[[str], Element]) -> Element:
    return open_page(make_newspaper(cast).full.path)


def test_every_part_stands_on_the_page_in_order(
    cast: Cast, open_page: Callable[[str], Element]
) -> None:
    elements = list(_page(cast, open_page).walk())
    places = {}
    for name, selector in IN_ORDER:
        tag, _dot, cls = selector.partition(".")
        places[name] = next(
            (
                place
                for place, one in enumerate(elements)
                if (not tag or one.tag == tag) and (not cls or cls in one.classes)
            ),
            None,
        )
    assert None not in places.values(), places
    # The body holds the lead-in; its box begins just before.
    order = sorted(places, key=lambda name: places[name] or 0)
    expected = [name for name, _selector in IN_ORDER]
    expected.remove("body")
    expected.insert(expected.index("run-in lead"), "body")
    assert order == expected


def test_the_headline_is_the_only_h1(cast: Cast, open_page: Callable[[str], Element]) -> None:
    assert _page(cast, open_page).texts("h1") == ["Harbour wall to close"]


def test_headings_leave_out_no_level(cast: Cast, open_page: Callable[[str], Element]) -> None:
    levels = [int(one.tag[1]) for one in _page(cast, open_page).walk() if one.tag in _HEADINGS]
    main = levels[levels.index(1) :]
    assert all(after <= before + 1 for before, after in pairwise(main)), main


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
