"""Making the files of a picture and keeping its manifest true."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import IO, Any, cast

from django.db import transaction

from newsroom.editions import number

from . import stores
from .forgetting import forget_later
from .layouts import FULL, window
from .manifest import Key, Planned, Rendition, key_of, planned, words_in
from .models import Image
from .pixels import encoded, upright_srgb

FILE_EXTENSIONS = {"avif": "avif", "jpeg": "jpg"}


def first_rendition(image: Image, original: IO[bytes]) -> Rendition:
    """Make the one small JPEG that pages and pickers show until the others are ready."""
    plan = next(plan for plan in planned(image) if (plan.crop, plan.format) == (FULL, "jpeg"))
    return _made(image, original, [plan])[0]


def make_renditions(image_id: int) -> int:
    """Make every file an image lacks; return how many were kept.

    May run twice or at once without harm: files that another run recorded
    first are thrown away, and so are files whose words or focal point were
    changed meanwhile (the change asked for a run of its own).
    """
    image = Image.objects.filter(pk=image_id).first()
    if image is None:
        return 0
    there = {key_of(item) for item in _kept(image)}
    missing = [plan for plan in planned(image) if plan.key not in there]
    if not missing and len(there) == len(planned(image)):
        return 0
    with stores.originals().open(str(image.file), "rb") as original:
        made = _made(image, original, missing)
    try:
        kept = _recorded(image_id, made)
    except BaseException:
        stores.forget(stores.renditions(), [item["name"] for item in made])
        raise
    stores.forget(stores.renditions(), [item["name"] for item in made if item["name"] not in kept])
    return sum(item["name"] in kept for item in made)


def _kept(image: Image) -> list[Rendition]:
    return cast(list[Rendition], image.renditions)


def _made(image: Image, original: IO[bytes], plans: Sequence[Planned]) -> list[Rendition]:
    """Write the files of a plan and return their manifest; none is left when one fails."""
    made: list[Rendition] = []
    if not plans:
        return made
    pixels = upright_srgb(original)
    packet, segment = words_in(image)
    focal = float(image.focal_x), float(image.focal_y)
    try:
        for plan in plans:
            part = window(plan.crop, *pixels.size, *focal)
            data = encoded(pixels, part, plan, packet, segment)
            name = stores.keep(stores.renditions(), FILE_EXTENSIONS[plan.format], data)
            made.append(
                {
                    "crop": plan.crop,
                    "format": plan.format,
                    "width": plan.width,
                    "height": plan.height,
                    "name": name,
                    "of": plan.of,
                }
            )
    except BaseException:
        stores.forget(stores.renditions(), [item["name"] for item in made])
        raise
    return made


def _recorded(image_id: int, made: Iterable[Rendition]) -> set[str]:
    """Put new files into the manifest as it stands now; return the names it then holds."""
    with transaction.atomic():
        image = Image.objects.select_for_update().filter(pk=image_id).first()
        if image is None:
            return set()
        before = _kept(image)
        wanted = {plan.key for plan in planned(image)}
        current: dict[Key, Rendition] = {}
        for item in (*before, *made):
            if key_of(item) in wanted:
                current.setdefault(key_of(item), item)
        # Until all are ready, pages keep the old files: a picture with last
        # minute's crop is better than one with two widths.
        outdated = [item for item in before if key_of(item) not in wanted]
        complete = len(current) == len(wanted)
        after = [*current.values(), *([] if complete else outdated)]
        names = {item["name"] for item in after}
        if after != before:
            Image.objects.filter(pk=image_id).update(renditions=cast(list[Any], after))
            dropped = [item["name"] for item in before if item["name"] not in names]
            if dropped:
                transaction.on_commit(partial(forget_later, dropped))
            number.advance()
        return names
