"""Which advertisement stands in a slot."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from media.figures import picture
from media.pictures import Picture
from newsroom.editions.number import kept_for_an_edition

from .models import HouseAd


@dataclass(frozen=True, slots=True)
class ShownAd:
    """An advertisement as a page prints it."""

    url: str
    label: str
    picture: Picture


@dataclass(frozen=True, slots=True)
class _Candidate:
    slot: str
    weight: int
    begins_on: dt.date | None
    ends_on: dt.date | None
    shown: ShownAd


def _read() -> tuple[_Candidate, ...]:
    found = []
    for ad in HouseAd.objects.select_related("image").order_by("pk"):
        # The picture is all the link holds: its text is what the link is for.
        shown = picture(ad.image, "ad", alt=ad.label)
        if shown:
            found.append(
                _Candidate(
                    ad.slot, ad.weight, ad.begins_on, ad.ends_on, ShownAd(ad.url, ad.label, shown)
                )
            )
    return tuple(found)


_kept = kept_for_an_edition(_read)


def choose(slot: str, path: str, edition: int, today: dt.date) -> ShownAd | None:
    """Return the advertisement of a slot on a page, or None.

    The choice is by weight from slot, path and edition alone: the same page
    of the same edition is the same bytes wherever it is rendered.
    """
    running = [
        ad
        for ad in _kept(edition)
        if ad.slot == slot
        and (ad.begins_on is None or ad.begins_on <= today)
        and (ad.ends_on is None or today <= ad.ends_on)
    ]
    total = sum(ad.weight for ad in running)
    if not total:
        return None
    digest = hashlib.sha256(f"{slot} {path} {edition}".encode()).digest()
    place = int.from_bytes(digest[:8]) % total
    for ad in running:
        place -= ad.weight
        if place < 0:
            return ad.shown
    return None
