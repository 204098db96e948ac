"""From an original of any kind to upright sRGB pixels, and from those to the files of a page."""

import io
from typing import IO

from django.conf import settings
from PIL import Image as Pillow
from PIL import ImageCms
from PIL.Image import Image as Pixels
from PIL.Image import Resampling, Transpose

from .inspection import open_picture, orientation
from .layouts import Window
from .manifest import Planned

# Measured on the demonstration photographs at 1,200 px: AVIF 50 has 28 to 58 %
# of the bytes of JPEG 80. Files of 1,200 px and more are shown on screens of
# two or three pixels to a point, where coarser steps are not seen.
AVIF_QUALITY, AVIF_QUALITY_DENSE, DENSE = 55, 50, 1200
# Of IMAGE_AVIF_SPEED, 8 takes a third of 6's time and up to a fifth more bytes.
JPEG_QUALITY = 80
# Short side, in pixels, that a JPEG is decoded to at least: enough for the
# widest rendition, at a quarter of the memory for pictures twice that size.
DECODED_SIDE = 2000

SRGB = ImageCms.createProfile("sRGB")
SRGB_PROFILE = ImageCms.ImageCmsProfile(SRGB)
TURNS = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
WHITE = (255, 255, 255)


def upright_srgb(file: IO[bytes], least_side: int = DECODED_SIDE) -> Pixels:
    """Decode an original to 8-bit RGB in sRGB, turned as its EXIF says, on white, and bare.

    Bare: no place, serial number, preview or editing history comes along.

    Args:
        file: the original.
        least_side: pixels that the short side has at least, where the original has them.
    """
    opened = open_picture(file)
    opened.draft(opened.mode, (least_side, least_side))
    opened.load()
    profile = opened.info.get("icc_profile")
    turn = TURNS.get(orientation(opened))
    upright = opened if turn is None else opened.transpose(turn)
    pixels = _flat(_eight_bits(upright))
    pixels = _srgb(pixels, profile)
    pixels.info = {}
    return pixels


def _eight_bits(pixels: Pixels) -> Pixels:
    """Bring 16 and 32 bits a pixel down to 8: ``convert`` alone would clip them to white."""
    if pixels.mode.startswith("I;16"):
        scale = 1 / 256
    elif pixels.mode in {"I", "F"}:
        most = pixels.getextrema()[1]
        scale = 255 / most if isinstance(most, int | float) and most > 0 else 1.0
    else:
        return pixels
    if pixels.mode != "F":
        pixels = pixels.convert("I")
    return pixels.point(lambda value: value * scale + 0).convert("L")


def _flat(pixels: Pixels) -> Pixels:
    """Lay transparent pixels on white; palettes become RGB, bilevel becomes grey."""
    if pixels.has_transparency_data:
        pixels = pixels.convert("RGBA")
        ground = Pillow.new("RGBA", pixels.size, (*WHITE, 255))
        return Pillow.alpha_composite(ground, pixels).convert("RGB")
    if pixels.mode in {"L", "RGB", "CMYK", "LAB"}:
        return pixels
    return pixels.convert("L" if pixels.mode == "1" else "RGB")


def _srgb(pixels: Pixels, profile: object) -> Pixels:
    try:
        source = _profile(pixels, profile)
        if source is not None:
            return ImageCms.profileToProfile(
                pixels,
                source,
                SRGB_PROFILE,
                ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            ) or pixels.convert("RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        # A broken profile, or one of another colour space than the pixels:
        # colours a little off are better than no picture.
        pass
    return pixels.convert("RGB")


def _profile(pixels: Pixels, profile: object) -> ImageCms.ImageCmsProfile | None:
    """Return the profile to convert from; None where the pixels are sRGB already."""
    if pixels.mode == "LAB":
        return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    if not isinstance(profile, bytes) or not profile:
        return None
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if pixels.mode == "RGB" and ImageCms.getProfileDescription(source).startswith("sRGB"):
        return None
    return source


def encoded(pixels: Pixels, part: Window, plan: Planned, packet: bytes, segment: bytes) -> bytes:
    """Return one file of a picture.

    Args:
        pixels: upright sRGB.
        part: the window to show, in those pixels.
        plan: format and size.
        packet: XMP, written into every file.
        segment: IPTC IIM as a JPEG APP13 segment; AVIF has no place for it.
    """
    resized = pixels.resize(
        (plan.width, plan.height), Resampling.LANCZOS, box=part.box, reducing_gap=3.0
    )
    out = io.BytesIO()
    if plan.format == "avif":
        quality = AVIF_QUALITY_DENSE if plan.width >= DENSE else AVIF_QUALITY
        resized.save(out, "AVIF", quality=quality, speed=settings.IMAGE_AVIF_SPEED, xmp=packet)
    else:
        resized.save(
            out,
            "JPEG",
            quality=JPEG_QUALITY,
            progressive=True,
            optimize=True,
            xmp=packet,
            extra=segment,
        )
    return out.getvalue()
