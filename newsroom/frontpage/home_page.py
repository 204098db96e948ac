"""The home page as values: its zones with their cards."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from articles.cards import card
from articles.composing import section_line
from articles.models.published import PublishedArticle
from articles.models.section import Section
from articles.page import Card, SectionLine
from articles.reading import articles as reading
from articles.reading.front import Candidate, candidates, related_to
from articles.reading.most_read import most_read
from newsroom.editions.number import kept_for_an_edition
from newsroom.masthead.values import Site

from .filling import Cell, Filled, lay_out
from .kinds import LEAD, OPINION, PICTURE, SECONDARY, UNDER_LEAD, home_slots
from .layout import Layout
from .live import layout_at
from .pictures import FrontPictures, as_pinned, pictures_of

# How large the picture of a zone's stories stands (``media.layouts``).
PLACES = {LEAD: "card-lead", PICTURE: "full"}
# These are set in words, whatever pictures their stories have.
IN_WORDS = (UNDER_LEAD, OPINION)
TOP = (LEAD, UNDER_LEAD, SECONDARY)


@dataclass(frozen=True, slots=True)
class ShownZone:
    """A zone below the top; ``template`` prints it."""

    kind: str
    section: SectionLine | None
    cards: tuple[Card, ...]

    @property
    def template(self) -> str:
        return f"frontpage/_{self.kind}.html"


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the home page shows; what has no story is empty."""

    lead: Card | None
    under_lead: tuple[Card, ...]
    beside: tuple[Card, ...]
    zones: tuple[ShownZone, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.lead or self.beside or self.zones)


def _read_sections() -> dict[int, SectionLine]:
    return {row.pk: section_line(row) for row in Section.objects.filter(parent=None)}


sections_of = kept_for_an_edition(_read_sections)


def _nothing_asked() -> dict[int, list[Candidate]]:
    return {}


_related = kept_for_an_edition(_nothing_asked)


def filled_home(layout: Layout, site: Site, now: dt.datetime) -> tuple[Filled, ...]:
    """Return which stories stand where on the home page (one query, three at first).

    Args:
        layout: fitted to the home page.
        site: of the edition that is shown.
        now: tells which pins hold still, and what was read last.
    """
    ranking = most_read(now)
    found = candidates(sections_of(site.edition), layout.stories() | set(ranking))
    known = _related(site.edition)

    def related(lead: Candidate) -> list[Candidate]:
        if lead.pk not in known:
            known[lead.pk] = related_to(lead)
        return known[lead.pk]

    return lay_out(layout, found, now, most_read=ranking, related=related)


def home_layout(site: Site, now: dt.datetime) -> Layout:
    """Return the layout of the home page at a time (one query)."""
    return layout_at(None, home_slots(sections_of(site.edition)), now)


def home_page(layout: Layout, site: Site, now: dt.datetime) -> HomePage:
    """Return the home page of a layout (four queries, and one for pictures of its own)."""
    filled = filled_home(layout, site, now)
    keys = [cell.article for zone in filled for cell in zone.cells]
    rows = {row.pk: row for row in reading.by_key(keys)}
    images = pictures_of(layout)
    zones = {zone.key: _cards(zone, rows, images, site) for zone in filled}
    sections = sections_of(site.edition)
    return HomePage(
        lead=next(iter(zones.get(LEAD, ())), None),
        under_lead=zones.get(UNDER_LEAD, ()),
        beside=zones.get(SECONDARY, ()),
        zones=tuple(
            ShownZone(
                "strip" if zone.section else zone.key,
                sections.get(zone.section) if zone.section else None,
                _first_with_picture(zone, zones[zone.key]) if zone.section else zones[zone.key],
            )
            for zone in filled
            if zone.key not in TOP and zones[zone.key]
        ),
    )


def _cards(
    zone: Filled,
    rows: Mapping[int, PublishedArticle],
    images: FrontPictures,
    site: Site,
) -> tuple[Card, ...]:
    place = PLACES.get(zone.key, "card")
    found = (
        as_pinned(card(rows[cell.article], site, layout=place), cell.pin, images, site, place=place)
        for cell in zone.cells
        if cell.article in rows
    )
    return _in_words(found) if zone.key in IN_WORDS else tuple(found)


def _in_words(cards: Iterable[Card]) -> tuple[Card, ...]:
    return tuple(replace(one, picture=None) for one in cards)


def _first_with_picture(zone: Filled, cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Return a strip's cards: it begins with a picture, and the others are words.

    Unless an editor pinned its first story, the newest that has a picture is first.
    """
    pinned_first: Cell = zone.cells[0]
    first = cards[0]
    if pinned_first.pin is None:
        first = next((one for one in cards if one.picture), first)
    return (first, *_in_words(one for one in cards if one is not first))
