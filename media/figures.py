"""Pictures and figures for a page, from an image's row alone: no query, no file."""

from collections.abc import Callable
from typing import cast

from django.conf import settings

from .layouts import FULL, LAYOUTS, Layout, window
from .manifest import Rendition
from .models import DigitalSource, Image
from .pictures import Figure, Picture, Source

MADE_BY_AI = frozenset({DigitalSource.AI, DigitalSource.AI_COMPOSITE})


def picture(image: Image, layout: str, *, alt: str) -> Picture | None:
    """Return an image for a place on a page, or None while no rendition is ready.

    Where the place's own crop is not made yet, the uncropped files stand in.

    Args:
        layout: a key of ``LAYOUTS``.
        alt: the alternative text; "" marks a decorative picture.
    """
    place = LAYOUTS[layout]
    jpegs = _files(image, place, "jpeg")
    if not jpegs:
        return None
    crop = jpegs[0]["crop"]
    avifs = _files(image, place, "avif")
    # A browser takes the first source it can read, however small its files:
    # one that does not reach as far as the JPEG would be shown enlarged.
    if avifs and (avifs[-1]["crop"], avifs[-1]["width"]) != (crop, jpegs[-1]["width"]):
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
        focal=_focal(image, crop),
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
    dress: Callable[[str], str],
) -> Figure | None:
    """Return an image with its words as one use of it prints them, or None as ``picture``.

    Caption and alternative text inherit from the library where they are None;
    "" prints none. A title belongs to the use and is never the library's. The
    credit is always the image's own.

    Args:
        dress: sets a bare credit in the masthead's style (``Site.dressed``).
    """
    text = "" if decorative else (image.alt if alt is None else alt)
    shown = picture(image, layout, alt=text)
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


def _files(image: Image, place: Layout, format_name: str) -> list[Rendition]:
    """Return the files for a place, narrowest first and one a width."""
    ready = [
        item for item in cast(list[Rendition], image.renditions) if item["format"] == format_name
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
    return f"{settings.MEDIA_URL}{item['name']}"


def _srcset(items: list[Rendition]) -> str:
    return ", ".join(f"{_url(item)} {item['width']}w" for item in items)


def _focal(image: Image, crop: str) -> str:
    """Return the focal point within the crop, as CSS ``object-position``."""
    focal_x, focal_y = float(image.focal_x), float(image.focal_y)
    part = window(crop, image.width, image.height, focal_x, focal_y)
    across = (focal_x * image.width - part.left) / part.width
    down = (focal_y * image.height - part.top) / part.height
    return f"{round(across * 100)}% {round(down * 100)}%"
