"""The board as values: every slot with what stands there now, and why."""

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from articles.cards import card
from articles.models.article import Article
from articles.models.published import PublishedArticle, PublishedImageUse
from articles.page import Card
from articles.reading import articles as reading
from media.models import Image
from newsroom.masthead.values import Site

from .board_fields import NONE, OWN, names, shown_time
from .filling import Cell, Filled
from .home_page import filled_home, sections_of
from .kinds import LEAD, SECONDARY, kind_of, section_of
from .layout import Pin, Zone
from .pictures import FrontPictures, as_pinned, pictures_of
from .section_front import filled_section
from .visits import Board


@dataclass(frozen=True, slots=True)
class Choice:
    """One picture that a slot may show; ``value`` is what the form sends."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class BoardSlot:
    """One slot. ``card`` is what readers would see there, None where nothing fits.

    ``waiting``: the pinned story, which is not live now; ``over``: the pinned story, whose
    time is over; else "". In both the card is what stands there by rule meanwhile.
    """

    zone: str
    place: int
    label: str
    takes_pins: bool
    card: Card | None
    pin: Pin | None
    waiting: str
    over: str
    until: str
    own_headline: str
    own_standfirst: str
    pictures: tuple[Choice, ...]
    clash: str | None
    fields: Mapping[str, str]
    errors: Mapping[str, str]
    typed: Mapping[str, str]

    @property
    def is_idle(self) -> bool:
        """Say whether the slot has a pin that shows nothing now."""
        return bool(self.waiting or self.over)


@dataclass(frozen=True, slots=True)
class BoardZone:
    """One zone of the board; ``left_out``: it has too few stories, so readers do not see it."""

    key: str
    kind: str
    name: str | Promise
    rule: str | Promise
    shown: bool
    fixed: bool
    can_be_left_out: bool
    is_first: bool
    is_last: bool
    left_out: bool
    slots: tuple[BoardSlot, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What the slots are made from, read once."""

    cells: Mapping[tuple[str, int], Cell]
    filled: frozenset[str]
    rows: Mapping[int, PublishedArticle]
    images: FrontPictures
    pictures: Mapping[uuid.UUID, list[Image]]
    live: frozenset[uuid.UUID]
    headlines: Mapping[uuid.UUID, str]
    site: Site
    now: dt.datetime
    errors: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)


def zones_of(
    board: Board,
    site: Site,
    now: dt.datetime,
    *,
    errors: Mapping[str, str],
    typed: Mapping[str, str],
) -> tuple[BoardZone, ...]:
    """Return the zones of a board, as its layout would look to readers now.

    Args:
        board: a person's board.
        site: of the present edition.
        now: the time.
        errors: field -> sentence, of what was just typed.
        typed: what was typed, shown again where it could not be read.
    """
    around = _around(board, site, now, errors, typed)
    sections = sections_of(site.edition)
    movable = [zone.key for zone in board.layout.zones if not kind_of(zone.key).fixed]
    found = []
    for zone in board.layout.zones:
        kind, section = kind_of(zone.key), section_of(zone.key)
        name = sections[section].name if section in sections else kind.name
        found.append(
            BoardZone(
                key=zone.key,
                kind="strip" if section is not None else zone.key,
                name=name,
                rule=kind.rule if board.front.section_id is None else kind.rule_of_section,
                shown=zone.shown,
                fixed=kind.fixed,
                can_be_left_out=zone.key not in (LEAD, SECONDARY),
                is_first=zone.key in movable[:1],
                is_last=zone.key in movable[-1:],
                left_out=zone.shown and zone.key not in around.filled,
                slots=tuple(
                    _slot(board, zone, place, str(name), around)
                    for place in range(len(zone.pins) or kind.rows)
                ),
            )
        )
    return tuple(found)


def _around(
    board: Board,
    site: Site,
    now: dt.datetime,
    errors: Mapping[str, str],
    typed: Mapping[str, str],
) -> Around:
    filled: tuple[Filled, ...]
    if board.front.section is None:
        filled = filled_home(board.layout, site, now)
        keys = [cell.article for zone in filled for cell in zone.cells]
        rows = {row.pk: row for row in reading.by_key(keys)}
    else:
        filled, _newest, rows = filled_section(board.front.section, board.layout, now)
    stories = board.layout.stories()
    theirs = {pin.story for pin in board.clashes.values() if pin}
    live = dict(
        PublishedArticle.objects.filter(public_id__in=stories | theirs).values_list(
            "public_id", "headline"
        )
    )
    return Around(
        cells={(zone.key, cell.place): cell for zone in filled for cell in zone.cells},
        filled=frozenset(zone.key for zone in filled),
        rows=rows,
        images=pictures_of(board.layout),
        pictures=_pictures_of(stories & live.keys()),
        live=frozenset(live),
        # Of what is live, as readers know it: the desk's copy may say what is not out yet.
        headlines=live
        | dict(
            Article.objects.filter(public_id__in=(stories | theirs) - live.keys()).values_list(
                "public_id", "headline"
            )
        ),
        site=site,
        now=now,
        errors=errors,
        typed=typed,
    )


def _pictures_of(stories: set[uuid.UUID]) -> dict[uuid.UUID, list[Image]]:
    """Return the pictures that articles show, by public id (one query)."""
    found: dict[uuid.UUID, list[Image]] = {}
    rows = PublishedImageUse.objects.filter(article__public_id__in=stories)
    for use in rows.select_related("image", "article").order_by("order"):
        images = found.setdefault(use.article.public_id, [])
        if use.image not in images:
            images.append(use.image)
    return found


def _slot(board: Board, zone: Zone, place: int, name: str, around: Around) -> BoardSlot:
    pin = zone.pins[place] if place < len(zone.pins) else None
    cell = around.cells.get((zone.key, place))
    row = around.rows.get(cell.article) if cell else None
    plain = card(row, around.site) if row else None
    is_over = pin is not None and not pin.holds_at(around.now)
    is_waiting = pin is not None and not is_over and pin.story not in around.live
    pinned = around.headlines.get(pin.story, "–") if pin else ""
    fields = names(zone.key, place)
    slot = (zone.key, place)
    many = max(len(zone.pins), 1) > 1 or not zone.pins
    # Where something was refused nothing was kept: all that was typed stands there again.
    is_typed = pin is not None and around.typed.get(fields["story"]) == str(pin.story)
    typed = {key: around.typed.get(fields[key], "") for key in fields} if is_typed else {}
    return BoardSlot(
        zone=zone.key,
        place=place,
        label=f"{name} {place + 1}" if many else name,
        takes_pins=bool(zone.pins),
        card=as_pinned(plain, cell.pin, around.images, around.site, place="card")
        if plain and cell
        else None,
        pin=pin,
        waiting=pinned if is_waiting else "",
        over=pinned if is_over else "",
        until=shown_time(pin.until) if pin else "",
        own_headline=pinned,
        own_standfirst=plain.standfirst if plain and not (is_over or is_waiting) else "",
        pictures=_choices(pin, around, typed.get("picture")) if pin else (),
        clash=_clash(board, slot, around) if slot in board.clashes else None,
        fields=fields,
        errors={key: around.errors[fields[key]] for key in fields if fields[key] in around.errors},
        typed=typed,
    )


def _clash(board: Board, slot: tuple[str, int], around: Around) -> str:
    """Return the headline that a colleague put into a slot; "" where they emptied it."""
    pin = board.clashes[slot]
    if pin is None:
        return ""
    return pin.headline or around.headlines.get(pin.story, "–")


def _choices(pin: Pin, around: Around, typed: str | None) -> tuple[Choice, ...]:
    own = around.pictures.get(pin.story, [])
    chosen = around.images.images.get(pin.picture) if pin.picture else None
    images = [*own, *([chosen] if chosen and chosen not in own else [])]
    now = typed if typed is not None else NONE if pin.no_picture else str(pin.picture or OWN)
    return (
        Choice(OWN, _("The article’s own"), now == OWN),
        *(
            Choice(
                str(image.pk),
                image.title or _("Picture %d") % image.pk,
                now == str(image.pk),
            )
            for image in images
        ),
        Choice(NONE, _("None"), now == NONE),
    )
