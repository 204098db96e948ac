"""Cards as a front shows them: with the words and pictures that its editors gave them."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from articles.models.published import PublishedImageUse
from articles.page import Card
from media.figures import picture
from media.models import Image
from newsroom.masthead.values import Site

from .layout import Layout, Pin


@dataclass(frozen=True, slots=True)
class FrontPictures:
    """The pictures that a layout names, by key.

    ``crops``: how an article itself shows one of them. What its editors cut away does
    not come out on a front.
    """

    images: Mapping[int, Image] = field(default_factory=dict)
    crops: Mapping[tuple[uuid.UUID, int], str] = field(default_factory=dict)


def pictures_of(layout: Layout) -> FrontPictures:
    """Return the pictures that a layout names (two queries, or none)."""
    keys = layout.pictures()
    if not keys:
        return FrontPictures()
    uses = PublishedImageUse.objects.filter(
        article__public_id__in=layout.stories(), image__in=keys
    ).order_by("order")
    crops: dict[tuple[uuid.UUID, int], str] = {}
    for story, image, crop in uses.values_list("article__public_id", "image_id", "crop"):
        crops.setdefault((story, image), crop)
    return FrontPictures(Image.objects.in_bulk(keys), crops)


def as_pinned(card: Card, pin: Pin | None, known: FrontPictures, site: Site, *, place: str) -> Card:
    """Return a card with what its pin says in place of the article's own.

    Args:
        card: as every list shows it.
        pin: of its slot; None leaves the card as it is.
        known: from ``pictures_of``.
        site: gives the credit its style.
        place: a name of ``media.layouts``: how large the picture stands.
    """
    if pin is None:
        return card
    if pin.headline:
        card = replace(card, headline=pin.headline)
    if pin.standfirst:
        card = replace(card, standfirst=pin.standfirst)
    if pin.no_picture:
        return replace(card, picture=None, credit="")
    image = known.images.get(pin.picture) if pin.picture else None
    crop = known.crops.get((pin.story, image.pk), "") if image else ""
    shown = picture(image, place, alt="", crop=crop) if image else None
    if image and shown:
        card = replace(card, picture=shown, credit=site.dressed(image.credit))
    return card
