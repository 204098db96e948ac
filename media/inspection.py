"""What an uploaded file really is, found out from its content and never from its name."""

import hashlib
import os
from dataclasses import dataclass
from typing import IO

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image as Pillow
from PIL.Image import Image as Pixels
from PIL.ImageFile import ImageFile

from .trailing import second_format

EXTENSIONS = {
    "JPEG": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "AVIF": "avif",
    "GIF": "gif",
    "TIFF": "tif",
}
LEAST_SIDE = 16  # less is a tracking pixel or an icon
MOST_SIDE = 30_000
MOST_RATIO = 20  # a slip 20 times as wide as high fits no layout
CHUNK = 1024 * 1024
ORIENTATION = 0x0112  # EXIF 2.32, 4.6.4 A
QUARTER_TURNS = (5, 6, 7, 8)
HEIC_BRANDS = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1"}


class Refused(Exception):
    """A file the library does not take; the message says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file that was read to its last pixel. Width and height are as shown, in pixels."""

    format: str
    width: int
    height: int
    sha256: str
    byte_size: int

    @property
    def extension(self) -> str:
        return EXTENSIONS[self.format]


def open_picture(file: IO[bytes]) -> ImageFile:
    """Open a picture of a format the library takes; pixels are not decoded yet."""
    file.seek(0)
    return Pillow.open(file, formats=tuple(EXTENSIONS))


def orientation(picture: Pixels) -> int:
    """Return how the picture is to be turned, 1 to 8 as in EXIF; 1 where it does not say."""
    try:
        value = picture.getexif().get(ORIENTATION, 1)
    # Broken EXIF fails in many ways, and is no reason to lose a picture.
    except Exception:
        return 1
    return value if value in range(1, 9) else 1


def inspect(file: IO[bytes]) -> Inspected:
    """Read a whole upload and say what it is.

    The cheap checks come first: bytes, then the size from the header, and only
    then the pixels, so that a small file that unpacks to gigabytes is refused
    unopened.

    Raises:
        Refused: it is empty, too large, broken, of another format, or carries
            a second file.
    """
    byte_size = _byte_size(file)
    picture = _opened(file)
    _check_size(*picture.size)
    # Phones store a JPEG with its depth map or HDR gain map behind it (CIPA
    # DC-007); Pillow calls that MPO. Its first picture is an ordinary JPEG.
    format_name = "JPEG" if picture.format == "MPO" else str(picture.format)
    if hidden := second_format(file, format_name):
        raise Refused(
            _(
                "This picture carries a second file (%(format)s). Open it in an image editor and "
                "save it anew."
            )
            % {"format": hidden}
        )
    width, height = _upright_size(picture)
    sha256 = _sha256(file)
    file.seek(0)
    return Inspected(format_name, width, height, sha256, byte_size)


def _byte_size(file: IO[bytes]) -> int:
    file.seek(0, os.SEEK_END)
    size = file.tell()
    if size == 0:
        raise Refused(_("This file is empty. Perhaps it was not copied to the end; try again."))
    if size > settings.IMAGE_MAX_BYTES:
        raise Refused(
            _(
                "This file has %(size)d MB; at most %(most)d MB are taken. "
                "Export it as a JPEG of lower quality or fewer pixels."
            )
            # Rounded up, so that a file just over the limit is not said to be at it.
            % {"size": -(-size // 1024**2), "most": settings.IMAGE_MAX_BYTES // 1024**2}
        )
    return size


def _opened(file: IO[bytes]) -> ImageFile:
    try:
        return open_picture(file)
    except Pillow.DecompressionBombError:
        raise _too_many_pixels() from None
    # A decoder given a broken file raises whatever it stumbles on.
    except Exception:
        file.seek(0)
        head = file.read(12)
        if head[4:8] == b"ftyp" and head[8:12] in HEIC_BRANDS:
            raise Refused(
                _("This is a HEIC picture, which browsers cannot show. Save it as JPEG.")
            ) from None
        raise Refused(
            _(
                "This file is no picture the library can read, or it is damaged. "
                "Save it as JPEG, PNG, WebP, AVIF, GIF or TIFF."
            )
        ) from None


def _too_many_pixels() -> Refused:
    return Refused(
        _("This picture has more than %(most)d million pixels. Export it smaller.")
        % {"most": settings.IMAGE_MAX_PIXELS // 1_000_000}
    )


def _check_size(width: int, height: int) -> None:
    if width * height > settings.IMAGE_MAX_PIXELS:
        raise _too_many_pixels()
    size = {"width": width, "height": height}
    if min(width, height) < LEAST_SIDE:
        raise Refused(
            _(
                "This picture has only %(width)d × %(height)d pixels, too few to print. "
                "Use a larger version."
            )
            % size
        )
    if max(width, height) > MOST_SIDE or max(width, height) > MOST_RATIO * min(width, height):
        raise Refused(
            _("This picture has %(width)d × %(height)d pixels, a shape no page can show. Crop it.")
            % size
        )


def _upright_size(picture: ImageFile) -> tuple[int, int]:
    try:
        picture.load()
    # As above: decoders raise OSError, SyntaxError, ValueError, struct.error …
    except Exception:
        raise Refused(
            _("This picture is damaged or cut off. Fetch it again from where it came.")
        ) from None
    width, height = picture.size
    return (height, width) if orientation(picture) in QUARTER_TURNS else (width, height)


def _sha256(file: IO[bytes]) -> str:
    file.seek(0)
    digest = hashlib.sha256()
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()
