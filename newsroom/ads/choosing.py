"""Which advertisements stand on a page."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from media.figures import MADE_BY_AI, picture
from media.models import Licence
from media.pictures import Picture
from newsroom.editions.number import kept_for_an_edition

from .models import Advertisement
from .slots import PAGES, SLOTS


@dataclass(frozen=True, slots=True)
class ShownAd:
    """An advertisement as a page prints it.

    ``picture`` belongs to a house advertisement, ``frame`` (a path) to a tag. ``url`` counts
    a click and leads on to ``leads_to``. ``key`` is what the page reports it by.
    """

    slot: str
    number: int  # the page's first, second …: no two are called the same
    key: str
    text: str = ""
    url: str = ""
    leads_to: str = ""
    picture: Picture | None = None
    credit: str = ""  # bare
    licence_url: str = ""
    is_ai: bool = False
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An advertisement that is switched on, as it was in an edition."""

    id: int
    slots: frozenset[str]
    sections: frozenset[str]  # their paths; empty: everywhere
    weight: int
    begins_on: dt.date | None
    ends_on: dt.date | None
    text: str
    url: str
    pictures: Mapping[str, Picture]  # by layout; none: it is a tag
    credit: str  # "" where the picture is the paper's own
    licence_url: str
    is_ai: bool
    html: str
    hosts: tuple[str, ...]

    def runs(self, today: dt.date) -> bool:
        """Say whether a day in the newsroom's zone is one of its days."""
        return (self.begins_on is None or self.begins_on <= today) and (
            self.ends_on is None or today <= self.ends_on
        )


def _read() -> Mapping[int, Candidate]:
    rows = (
        Advertisement.objects.filter(is_on=True)
        .select_related("image")
        .prefetch_related("placements", "sections")
        .order_by("pk")
    )
    found = (_candidate(ad) for ad in rows)
    return {one.id: one for one in found if one.pictures or one.html}


def _candidate(ad: Advertisement) -> Candidate:
    layouts = {slot.layout for slot in SLOTS.values()}
    pictures = {
        layout: shown
        for layout in layouts
        if ad.image and (shown := picture(ad.image, layout, alt=ad.label))
    }
    return Candidate(
        id=ad.pk,
        slots=frozenset(placement.slot for placement in ad.placements.all()),
        sections=frozenset(section.get_absolute_url() for section in ad.sections.all()),
        weight=ad.weight,
        begins_on=ad.begins_on,
        ends_on=_last_day(ad),
        text=ad.text,
        url=ad.url,
        pictures=pictures,
        credit=ad.image.credit if ad.image and ad.image.licence != Licence.OWN else "",
        licence_url=ad.image.licence_url if ad.image else "",
        is_ai=bool(ad.image and ad.image.digital_source in MADE_BY_AI),
        html=ad.html,
        hosts=tuple(ad.hosts),
    )


def _last_day(ad: Advertisement) -> dt.date | None:
    """Return until when one runs: its picture's rights may have been cut short since."""
    days = (ad.ends_on, ad.image.rights_expire if ad.image else None)
    return min((day for day in days if day), default=None)


# By id: three queries an edition and process.
kept = kept_for_an_edition(_read)


def allot(
    page: str, path: str, edition: int, today: dt.date, sections: frozenset[str] = frozenset()
) -> Mapping[str, ShownAd]:
    """Return the advertisements of a page by slot; a slot that nothing is booked for is missing.

    The choice is by weight from slot, path and edition alone: the same page of the same
    edition is the same bytes wherever it is rendered. None stands twice on a page.

    Args:
        page: a key of ``PAGES``.
        path: the page's own.
        edition: its number.
        today: in the newsroom's zone.
        sections: paths of the page's section and of the section that is part of; empty
            where the page has none. Advertisements that keep to sections stand there alone.
    """
    running = [
        ad
        for ad in kept(edition).values()
        if ad.runs(today) and (not ad.sections or ad.sections & sections)
    ]
    shown: dict[str, ShownAd] = {}
    for slot in PAGES[page]:
        chosen = _choose([ad for ad in running if slot in ad.slots], f"{slot} {path} {edition}")
        if chosen:
            running.remove(chosen)
            shown[slot] = _shown(chosen, slot, len(shown) + 1)
    return shown


def _choose(candidates: list[Candidate], about: str) -> Candidate | None:
    total = sum(ad.weight for ad in candidates)
    if not total:
        return None
    place = int.from_bytes(hashlib.sha256(about.encode()).digest()[:8]) % total
    for ad in candidates:
        place -= ad.weight
        if place < 0:
            return ad
    return None


def _shown(ad: Candidate, slot: str, number: int) -> ShownAd:
    shown = ShownAd(slot=slot, number=number, key=f"{ad.id}-{slot}")
    if ad.html:
        return replace(shown, frame=f"/ads/frames/{ad.id}/")
    # Beside words the picture is as narrow in every slot as it is alone beside an article.
    layout = "ad" if ad.text else SLOTS[slot].layout
    return replace(
        shown,
        text=ad.text,
        url=f"/ads/go/{ad.id}/{slot}/",
        leads_to=ad.url,
        picture=ad.pictures[layout],
        credit=ad.credit,
        licence_url=ad.licence_url,
        is_ai=ad.is_ai,
    )
