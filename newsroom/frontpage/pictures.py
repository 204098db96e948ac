"""Cards as a front shows them: with the words and pictures that its editors gave them."""

from collections.abc import Mapping
from dataclasses import replace

from articles.page import Card
from media.figures import picture
from media.models import Image
from newsroom.masthead.values import Site

from .layout import Layout, Pin


def pictures_of(layout: Layout) -> Mapping[int, Image]:
    """Return the pictures that a layout names, by key (one query, or none)."""
    keys = layout.pictures()
    return Image.objects.in_bulk(keys) if keys else {}


def as_pinned(
    card: Card, pin: Pin | None, images: Mapping[int, Image], site: Site, *, place: str
) -> Card:
    """Return a card with what its pin says in place of the article's own.

    Args:
        card: as every list shows it.
        pin: of its slot; None leaves the card as it is.
        images: from ``pictures_of``.
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
    image = images.get(pin.picture) if pin.picture else None
    shown = picture(image, place, alt="") if image else None
    if image and shown:
        card = replace(card, picture=shown, credit=site.dressed(image.credit))
    return card
