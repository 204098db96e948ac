"""Pictures and figures for a page, from an image's row alone: no query, no file."""

from collections.abc import Callable
from typing import cast

from django.conf import settings

from .crops import crop_of
from .layouts import FULL, LAYOUTS, Layout, focal_within, window
from .manifest import Rendition
from .models import DigitalSource, Image
from .pictures import Figure, Picture, Source

MADE_BY_AI = frozenset({DigitalSource.AI, DigitalSource.AI_COMPOSITE})


def picture(image: Image, layout: str, *, alt: str, crop: str = "") -> Picture | None:
    """Return an image for a place on a page, or None while no rendition is ready.

    Where the place's own shape is not made yet, the unshaped files stand in.
    What a use crops away is never shown: while nothing of its crop is ready,
    there is no picture.

    Args:
        layout: a key of ``LAYOUTS``.
        alt: the alternative text; "" marks a decorative picture.
        crop: the part that the use shows (``media.crops``); "" is the whole.
    """
    place = LAYOUTS[layout]
    jpegs = _files(image, place, "jpeg", crop)
    if not jpegs:
        return None
    shape = jpegs[0]["crop"]
    avifs = _files(image, place, "avif", crop)
    # A browser takes the first source it can read, however small its files:
    # one that does not reach as far as the JPEG would be shown enlarged.
    if avifs and (avifs[-1]["crop"], avifs[-1]["width"]) != (shape, jpegs[-1]["width"]):
        avifs = []
    shown = min(jpegs, key=lambda item: abs(item["width"] - place.src))
    return Picture(
        src=_url(shown),
        srcset=_srcset(jpegs),
        sources=(Source("image/avif", _srcset(avifs)),) if avifs else (),
        sizes=place.sizes,
        width=shown["width"],
        height=shown["height"],
        alt=alt,
        focal=_focal(image, shape, crop),
    )


def figure(
    image: Image,
    *,
    layout: str,
    title: str | None = None,
    caption: str | None = None,
    alt: str | None = None,
    added: str | None = None,
    decorative: bool = False,
    crop: str = "",
    dress: Callable[[str], str],
) -> Figure | None:
    """Return an image with its words as one use of it prints them, or None as ``picture``.

    Caption and alternative text inherit from the library where they are None;
    "" prints none. A title belongs to the use and is never the library's. The
    credit is always the image's own.

    Args:
        crop: the part of the picture that this use shows; "" is the whole.
        dress: sets a bare credit in the masthead's style (``Site.dressed``).
    """
    text = "" if decorative else (image.alt if alt is None else alt)
    shown = picture(image, layout, alt=text, crop=crop)
    if shown is None:
        return None
    return Figure(
        image_id=image.pk,
        picture=shown,
        title=title or "",
        caption=image.caption if caption is None else caption,
        credit=dress(image.credit),
        added=added or "",
        licence_url=image.licence_url,
        is_ai=image.digital_source in MADE_BY_AI,
    )


def _files(image: Image, place: Layout, format_name: str, part: str) -> list[Rendition]:
    """Return the files for a place, narrowest first and one a width."""
    ready = [
        item
        for item in cast(list[Rendition], image.renditions)
        if item["format"] == format_name and item.get("part", "") == part
    ]
    of_crop = [item for item in ready if item["crop"] == place.crop]
    by_width: dict[int, Rendition] = {}
    for item in of_crop or [item for item in ready if item["crop"] == FULL]:
        by_width.setdefault(item["width"], item)
    least, most = min(place.widths), max(place.widths)
    widths = sorted(by_width)
    # A crop is shared: the portrait's small squares are no use to a machine
    # that asks for 1,200 pixels. Where none fits, the nearest has to do: the
    # widest of a small original, the first file of a new one.
    fitting = (
        [width for width in widths if least <= width <= most]
        or [width for width in widths if width < least][-1:]
        or widths[:1]
    )
    return [by_width[width] for width in fitting]


def _url(item: Rendition) -> str:
    return item.get("url") or f"{settings.MEDIA_URL}{item['name']}"


def _srcset(items: list[Rendition]) -> str:
    return ", ".join(f"{_url(item)} {item['width']}w" for item in items)


def _focal(image: Image, shape: str, part: str) -> str:
    """Return the focal point within what is shown, as CSS ``object-position``."""
    focal = float(image.focal_x), float(image.focal_y)
    width, height, focal_x, focal_y = focal_within(
        crop_of(part), (image.width, image.height), focal
    )
    shown = window(shape, width, height, focal_x, focal_y)
    across = (focal_x * width - shown.left) / shown.width
    down = (focal_y * height - shown.top) / shown.height
    return f"{round(across * 100)}% {round(down * 100)}%"
