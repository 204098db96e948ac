"""Making the files of a picture and keeping its manifest true."""

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import IO, Any, cast

from django.db import transaction

from newsroom.editions import number

from . import stores
from .crops import WHOLE, crop_of
from .forgetting import forget_later
from .layouts import FULL, focal_within, window
from .manifest import Key, Planned, Rendition, key_of, planned, words_in
from .models import Image
from .pixels import DECODED_SIDE, encoded, upright_srgb
from .usage import crops_in_use

FILE_EXTENSIONS = {"avif": "avif", "jpeg": "jpg"}
FORMATS = tuple(FILE_EXTENSIONS)


def first_rendition(image: Image, original: IO[bytes]) -> Rendition:
    """Make the one small JPEG that pages and pickers show until the others are ready."""
    plan = next(plan for plan in planned(image) if (plan.crop, plan.format) == (FULL, "jpeg"))
    return _made(image, original, [plan])[0]


def is_complete(image: Image, crops: Collection[str]) -> bool:
    """Say whether an image has the files it should have, and no others.

    Args:
        crops: the crops that uses of it show (``usage.crops_in_use``).
    """
    return {key_of(item) for item in _kept(image)} == {plan.key for plan in planned(image, crops)}


def make_renditions(
    image_id: int, *, parts: Collection[str] = (), formats: Collection[str] = FORMATS
) -> int:
    """Make every file an image lacks; return how many were kept.

    The files are those of the whole picture and of each crop that a use shows.

    May run twice or at once without harm: files that another run recorded
    first are thrown away, and so are files whose words or focal point were
    changed meanwhile (the change asked for a run of its own).

    Args:
        parts: crops that are about to be used, besides those that are.
        formats: what is made now; another run makes the others.
    """
    image = Image.objects.filter(pk=image_id).first()
    if image is None:
        return 0
    there = {key_of(item) for item in _kept(image)}
    wanted = planned(image, _parts(image, parts))
    missing = [plan for plan in wanted if plan.key not in there and plan.format in formats]
    if not missing and len(there) == len(wanted):
        return 0
    with stores.originals().open(str(image.file), "rb") as original:
        made = _made(image, original, missing)
    try:
        kept = _recorded(image_id, made, parts)
    except BaseException:
        stores.forget(stores.renditions(), [item["name"] for item in made])
        raise
    stores.forget(stores.renditions(), [item["name"] for item in made if item["name"] not in kept])
    return sum(item["name"] in kept for item in made)


def _parts(image: Image, more: Collection[str]) -> set[str]:
    """Return the crops to have files of; those of one that nobody uses any more are forgotten."""
    return crops_in_use([image.pk])[image.pk] | set(more)


def _kept(image: Image) -> list[Rendition]:
    return cast(list[Rendition], image.renditions)


def _made(image: Image, original: IO[bytes], plans: Sequence[Planned]) -> list[Rendition]:
    """Write the files of a plan and return their manifest; none is left when one fails."""
    made: list[Rendition] = []
    if not plans:
        return made
    pixels = upright_srgb(original, _least_side(plans))
    packet, segment = words_in(image)
    focal = float(image.focal_x), float(image.focal_y)
    try:
        for plan in plans:
            part = crop_of(plan.part)
            shown = window(plan.crop, *focal_within(part, pixels.size, focal))
            # Cut first: resampling reads a few pixels beyond the box it is given.
            cut = pixels if part is None else pixels.crop(part.pixels(*pixels.size))
            data = encoded(cut, shown, plan, packet, segment)
            name = stores.keep(stores.renditions(), FILE_EXTENSIONS[plan.format], data)
            item: Rendition = {
                "crop": plan.crop,
                "format": plan.format,
                "width": plan.width,
                "height": plan.height,
                "name": name,
                "of": plan.of,
            }
            if plan.part:
                item["part"] = plan.part
            made.append(item)
    except BaseException:
        stores.forget(stores.renditions(), [item["name"] for item in made])
        raise
    return made


def _least_side(plans: Iterable[Planned]) -> int:
    """Return the short side to decode to, so that the smallest crop has its pixels."""
    cuts = [crop for plan in plans if (crop := crop_of(plan.part))]
    least = min((min(crop.width, crop.height) for crop in cuts), default=WHOLE)
    return DECODED_SIDE * WHOLE // least


def _recorded(image_id: int, made: Iterable[Rendition], parts: Collection[str]) -> set[str]:
    """Put new files into the manifest as it stands now; return the names it then holds."""
    with transaction.atomic():
        image = Image.objects.select_for_update().filter(pk=image_id).first()
        if image is None:
            return set()
        before = _kept(image)
        wanted = {plan.key for plan in planned(image, _parts(image, parts))}
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
