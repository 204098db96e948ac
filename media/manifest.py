"""The manifest: which files of a picture there should be, and which there are."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from . import iptc, xmp
from .crops import crop_of
from .layouts import FULL, PLAN, focal_within, widths_within, window
from .models import Image

# Raised whenever encoding changes in a way that old files should follow
# (manage.py render_images then makes them anew).
RECIPE = 1


class Rendition(TypedDict):
    """One file, as kept in ``Image.renditions``. ``of`` is what it was made from.

    ``part`` is the crop of the use that it was made for (``media.crops``);
    without one it shows the whole picture. ``crop`` is a shape of ``layouts``.
    """

    crop: str
    format: str
    width: int
    height: int
    name: str
    of: NotRequired[str]
    part: NotRequired[str]
    url: NotRequired[str]  # of a stand-in that a preview shows; never stored


type Key = tuple[str, str, str, int, str]


@dataclass(frozen=True, slots=True)
class Planned:
    """One file that there should be; sizes in pixels."""

    crop: str
    format: str
    width: int
    height: int
    of: str
    part: str = ""

    @property
    def key(self) -> Key:
        return (self.part, self.crop, self.format, self.width, self.of)


def key_of(rendition: Rendition) -> Key:
    """Return what tells a file from its siblings, and from its own forerunner."""
    return (
        rendition.get("part", ""),
        rendition["crop"],
        rendition["format"],
        rendition["width"],
        rendition.get("of", ""),
    )


def words_in(image: Image) -> tuple[bytes, bytes]:
    """Return the XMP packet and the APP13 segment that an image's renditions carry."""
    words: dict[str, Any] = {
        "creator": image.creator,
        "credit": image.credit,
        "copyright_notice": image.copyright_notice,
        "caption": image.caption,
    }
    packet = xmp.packet(
        **words,
        licence_url=image.licence_url,
        licensor_url=image.source_url,
        digital_source=image.digital_source,
    )
    return packet, iptc.segment(**words)


def planned(image: Image, parts: Iterable[str] = ()) -> list[Planned]:
    """Return every file an image should have, for its words and focal point as they stand.

    Made of the same pixels and words, a file has the same ``of``; a changed
    credit changes all of them, a moved focal point the shapes alone.

    Args:
        parts: the crops that uses show, besides the whole picture. One that
            cannot be read has no files.
    """
    cut = sorted({part for part in parts if crop_of(part)})
    return [plan for part in ("", *cut) for plan in _planned(image, part)]


def _planned(image: Image, part: str) -> list[Planned]:
    packet, _segment = words_in(image)
    made_from: list[object] = [RECIPE, image.sha256, packet.decode()]
    if part:
        made_from.append(part)
    focal = float(image.focal_x), float(image.focal_y)
    of_full, of_shape = _digest(made_from), _digest([*made_from, *focal])
    within = focal_within(crop_of(part), (image.width, image.height), focal)
    files = []
    for crop, format_name, widths in PLAN:
        shown = window(crop, *within)
        of = of_full if crop == FULL else of_shape
        for width in widths_within(widths, max(1, int(shown.width))):
            height = max(1, round(width * shown.height / shown.width))
            files.append(Planned(crop, format_name, width, height, of, part))
    return files


def _digest(values: list[object]) -> str:
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:12]
