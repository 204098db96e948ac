"""The home page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.cards import card, cards
from articles.composing import section_line
from articles.models.section import Section
from articles.page import Card, SectionLine
from articles.reading import articles as reading
from articles.reading.front import candidates
from newsroom.editions.number import kept_for_an_edition
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import site_now

from .models import FrontPageSlot
from .zones import lay_out


@dataclass(frozen=True, slots=True)
class Strip:
    """A section on the home page, with its newest stories that stand nowhere above.

    The newest of them that has a picture comes first: a strip begins with one.
    """

    section: SectionLine
    first: Card
    others: tuple[Card, ...]


@kept_for_an_edition
def _sections() -> dict[int, SectionLine]:
    return {row.pk: section_line(row) for row in Section.objects.filter(parent=None)}


def _strip(section: SectionLine, stories: tuple[Card, ...]) -> Strip:
    first = next((one for one in stories if one.picture), stories[0])
    return Strip(section, first, _in_words(one for one in stories if one is not first))


def _in_words(stories: Iterable[Card]) -> tuple[Card, ...]:
    return tuple(replace(one, picture=None) for one in stories)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Answer ``/``: what was picked, filled up by rule, zone by zone (five queries)."""
    site = site_now()
    sections = _sections(site.edition)
    slots = dict(FrontPageSlot.objects.values_list("slot", "public_id"))
    zones = lay_out(slots, candidates(sections, slots.values()), list(sections))
    rows = {row.pk: row for row in reading.by_key(zones.keys)}

    def of(keys: tuple[int, ...]) -> tuple[Card, ...]:
        return cards([rows[key] for key in keys if key in rows], site)

    lead = rows.get(zones.lead) if zones.lead else None
    strips = [(sections[section], of(keys)) for section, keys in zones.strips]
    return render_page(
        "home.html",
        path="/",
        title="",
        site=site,
        lead=card(lead, site, layout="card-lead") if lead else None,
        picks=of(zones.picks),
        opinion=_in_words(of(zones.opinion)),
        strips=[_strip(section, stories) for section, stories in strips if stories],
        newest=of(zones.river),
    )
