"""Putting logo and icons on the masthead."""

import hashlib

from newsroom.masthead.models import BrandFile, Masthead

from . import icons
from .uploads import Upload

MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon"}
# A logo up to so many times as wide as high can be read in a square of 48 pixels.
NEARLY_SQUARE = 1.4


def keep(upload: Upload) -> BrandFile:
    """Return the row of a file, made where there is none of the same content."""
    digest = hashlib.sha256(upload.data).hexdigest()[:24]
    row, _made = BrandFile.objects.get_or_create(
        name=f"{digest}.{upload.extension}",
        defaults={
            "media_type": MEDIA_TYPES[upload.extension],
            "content": upload.data,
            "width": upload.width,
            "height": upload.height,
        },
    )
    return row


def draw_icons(masthead: Masthead) -> None:
    """Make the icons of a masthead and name them on it; the masthead itself is not saved.

    Icons are made when the masthead is saved, never when they are asked for. Call
    inside the transaction that saves it.
    """
    made = icons.files(_artist(masthead))
    masthead.icons = {
        name: keep(Upload(data, name.rpartition(".")[2], 0, 0)).name for name, data in made.items()
    }


def _artist(masthead: Masthead) -> icons.Artist:
    if masthead.icon is not None:
        return icons.from_picture(bytes(masthead.icon.content))
    logo = masthead.logo
    if logo is not None and logo.media_type == MEDIA_TYPES["png"]:
        longer, shorter = max(logo.width, logo.height), min(logo.width, logo.height)
        if longer <= shorter * NEARLY_SQUARE:
            return icons.from_picture(bytes(logo.content))
    return icons.from_initial(masthead.name, masthead.accent)
