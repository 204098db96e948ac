"""What may be uploaded as logo and icon: recognised by content, never by name."""

import io
from dataclasses import dataclass
from typing import IO

from django.utils.translation import gettext as _
from PIL import Image as Pillow

from .drawings import clean_drawing
from .refusing import Refused

MAX_BYTES = 2_000_000
MAX_PIXELS = 20_000_000
# A logo is printed at most 40 rem wide; twice that for dense screens.
LOGO_MOST = (1280, 480)
LOGO_LEAST_HEIGHT = 80
ICON_SIDE = 512
# Width divided by height, beyond which a logo would be a line or a tower.
FLATTEST, TALLEST = 16, 0.5


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it is kept: cleaned, or written anew. Sizes in pixels."""

    data: bytes
    extension: str
    width: int
    height: int


def read_logo(file: IO[bytes]) -> Upload:
    """Return a logo as it is kept, from an SVG or a PNG file.

    Raises:
        Refused: it is neither, or not fit to be a logo.
    """
    data = _read(file)
    if data.startswith(b"\x89PNG"):
        picture = _png(data)
        if picture.height < LOGO_LEAST_HEIGHT:
            raise Refused(
                _("The logo is %(height)d pixels high and would look blurred: at least %(least)d.")
                % {"height": picture.height, "least": LOGO_LEAST_HEIGHT}
            )
        _check_ratio(picture.width / picture.height)
        picture.thumbnail(LOGO_MOST, Pillow.Resampling.LANCZOS)
        return Upload(png(picture), "png", *picture.size)
    if b"<svg" not in data[:4_000]:
        raise Refused(_("This is neither an SVG nor a PNG file."))
    drawing = clean_drawing(data)
    _check_ratio(drawing.ratio)
    return Upload(drawing.data, "svg", round(100 * drawing.ratio), 100)


def read_icon(file: IO[bytes]) -> Upload:
    """Return an icon as it is kept: a PNG of 512 by 512 pixels.

    Raises:
        Refused: it is no PNG file, not square, or smaller.
    """
    data = _read(file)
    if not data.startswith(b"\x89PNG"):
        raise Refused(_("The icon must be a PNG file, square and at least 512 pixels wide."))
    picture = _png(data)
    shorter, longer = sorted(picture.size)
    if shorter < ICON_SIDE or longer > shorter * 1.02:
        raise Refused(
            _("The icon is %(width)d × %(height)d pixels; it must be square, at least 512 × 512.")
            % {"width": picture.width, "height": picture.height}
        )
    square = picture.resize((ICON_SIDE, ICON_SIDE), Pillow.Resampling.LANCZOS)
    return Upload(png(square), "png", ICON_SIDE, ICON_SIDE)


def png(picture: Pillow.Image) -> bytes:
    """Return a picture as a PNG file without anything but its pixels."""
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _read(file: IO[bytes]) -> bytes:
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Refused(_("The file has more than %d MB.") % (MAX_BYTES // 1_000_000))
    return data


def _png(data: bytes) -> Pillow.Image:
    try:
        with Pillow.open(io.BytesIO(data), formats=("PNG",)) as found:
            if found.width * found.height > MAX_PIXELS:
                raise Refused(_("The picture has more than %d million pixels.") % 20)
            if getattr(found, "is_animated", False):
                raise Refused(_("The picture moves. Upload one that stands still."))
            return found.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Pillow.DecompressionBombError):
        raise Refused(_("The PNG file is damaged.")) from None


def _check_ratio(ratio: float) -> None:
    if not TALLEST <= ratio <= FLATTEST:
        raise Refused(_("The logo is %.1f times as wide as high: cut away empty margins.") % ratio)
