"""The files of crops: asked for when a use is saved, and made before readers see it."""

import io
from collections.abc import Collection, Iterable, Sequence
from functools import partial

from django.db import transaction
from django.urls import reverse

from . import stores
from .crops import WHOLE, Crop, crop_of
from .figures import picture
from .layouts import FULL
from .manifest import Rendition
from .models import Image
from .pixels import JPEG_QUALITY, upright_srgb
from .renditions import is_complete, make_renditions
from .tasks import render_image
from .usage import crops_in_use

# An image and the part of it that a use shows (``media.crops``), "" the whole.
type Shown = tuple[int, str]

CUT_WIDTH = 1200  # of a preview's stand-in, in pixels


def ensure_crops(uses: Iterable[Shown]) -> None:
    """Have the files of crops made by the task queue once the transaction commits.

    Call with the uses as they were and as they are: files that nobody shows
    any more are forgotten by the same run.
    """
    image_ids = {image_id for image_id, crop in uses if crop}
    if image_ids:
        transaction.on_commit(partial(_ask, image_ids))


def _ask(image_ids: Collection[int]) -> None:
    in_use = crops_in_use(image_ids)
    for image in Image.objects.filter(pk__in=image_ids):
        if not is_complete(image, in_use[image.pk]):
            render_image.enqueue(image.pk)


def make_crops(uses: Iterable[Shown]) -> None:
    """Make at once what a page lacks to show these crops; outside any transaction.

    Only JPEGs (``ensure_crops`` has the others made): of 24 million pixels
    they took 2.3 s, AVIF another 6.6 s.

    Raises:
        OSError: an original cannot be read or a file not be written; nobody
            sees the picture then, neither its part nor the whole.
    """
    wanted: dict[int, set[str]] = {}
    for image_id, crop in uses:
        if crop_of(crop):
            wanted.setdefault(image_id, set()).add(crop)
    for image in Image.objects.filter(pk__in=wanted):
        if lacking(image, wanted[image.pk]):
            make_renditions(image.pk, parts=wanted[image.pk], formats=("jpeg",))


def lacking(image: Image, crops: Iterable[str]) -> list[str]:
    """Return the crops of which a page could not show anything yet."""
    return [crop for crop in crops if picture(image, "text", alt="", crop=crop) is None]


def with_stand_ins(image: Image, crops: Sequence[str]) -> Image:
    """Return the image with files for crops that are cut when they are asked for.

    For previews alone, which write nothing: the address answers only on the
    desk. The instance is changed, its row is not.
    """
    address = reverse("admin:media_image_picker_crop", args=[image.pk])
    for written in lacking(image, crops):
        crop = crop_of(written)
        if crop is None:
            continue
        left, top, right, bottom = crop.pixels(image.width, image.height)
        width, height = right - left, bottom - top
        reach = min(width, CUT_WIDTH)
        item: Rendition = {
            "crop": FULL,
            "format": "jpeg",
            "width": reach,
            "height": max(1, round(reach * height / width)),
            "name": "",
            "part": written,
            "url": f"{address}?crop={written.replace(' ', '+')}",
        }
        image.renditions = [*image.renditions, item]
    return image


def cut_jpeg(image: Image, crop: Crop) -> bytes:
    """Return a crop as one JPEG, at most ``CUT_WIDTH`` wide, cut from the original now.

    Raises:
        OSError: the original cannot be read.
    """
    left, _top, right, _bottom = crop.pixels(image.width, image.height)
    with stores.originals().open(str(image.file), "rb") as original:
        pixels = upright_srgb(original, CUT_WIDTH * WHOLE // min(crop.width, crop.height))
    cut = pixels.crop(crop.pixels(*pixels.size))
    cut.thumbnail((min(CUT_WIDTH, right - left), cut.height))
    out = io.BytesIO()
    cut.save(out, "JPEG", quality=JPEG_QUALITY)
    return out.getvalue()
