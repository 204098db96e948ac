"""A section's front: its first page, with the stories that editors pinned on top."""

import datetime as dt

from articles.cards import card
from articles.models.published import PublishedArticle
from articles.models.section import Section
from articles.page import Card, ListPage
from articles.reading import articles as reading
from articles.reading.front import candidates_of
from articles.reading.views import list_page
from newsroom.masthead.values import Site

from .filling import Filled, lay_out
from .kinds import LEAD, section_slots
from .layout import Layout
from .live import layout_at
from .pictures import as_pinned, pictures_of


def section_layout(section: Section, now: dt.datetime) -> Layout:
    """Return the layout of a section's front at a time (one query)."""
    return layout_at(section.pk, section_slots(), now)


def filled_section(
    section: Section, layout: Layout, now: dt.datetime
) -> tuple[tuple[Filled, ...], list[PublishedArticle], dict[int, PublishedArticle]]:
    """Return which stories stand where at the top of a section's front.

    Two queries, and two more where something is pinned.

    Returns:
        The zones; the section's newest, and one more if more follow; and all
        articles by key.
    """
    newest = reading.newest_of_section(section, None)
    stories = layout.stories()
    pinned = reading.in_order(stories) if stories else []
    filled = lay_out(layout, candidates_of(newest, pinned), now, opinions_lead=True)
    return filled, newest, {row.pk: row for row in (*newest, *pinned)}


def section_list(section: Section, layout: Layout, site: Site, now: dt.datetime) -> ListPage:
    """Return the first page of a section, no story on it twice.

    What is pinned stands first. It is left out of the list below, where the
    next page begins as if nothing were pinned.
    """
    filled, newest, rows = filled_section(section, layout, now)
    images = pictures_of(layout)
    base = section.get_absolute_url()
    found = list_page(newest, base=base, cursor="", site=site)
    top: list[Card] = []
    shown: set[str] = set()
    for zone in filled:
        place = "card-lead" if zone.key == LEAD else "card"
        for cell in zone.cells:
            one = card(rows[cell.article], site, layout=place)
            top.append(as_pinned(one, cell.pin, images, site, place=place))
            shown.add(one.public_id)
    below = tuple(one for one in found.cards if one.public_id not in shown)
    return ListPage((*top, *below), found.older_url, found.newest_url, found.canonical)
