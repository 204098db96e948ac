"""The manifest: which files of a picture there should be, and which there are."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from . import iptc, xmp
from .layouts import FULL, PLAN, widths_within, window
from .models import Image

# Raised whenever encoding changes in a way that old files should follow
# (manage.py render_images then makes them anew).
RECIPE = 1


class Rendition(TypedDict):
    """One file, as kept in ``Image.renditions``. ``of`` is what it was made from."""

    crop: str
    format: str
    width: int
    height: int
    name: str
    of: NotRequired[str]


type Key = tuple[str, str, int, str]


@dataclass(frozen=True, slots=True)
class Planned:
    """One file that there should be; sizes in pixels."""

    crop: str
    format: str
    width: int
    height: int
    of: str

    @property
    def key(self) -> Key:
        return (self.crop, self.format, self.width, self.of)


def key_of(rendition: Rendition) -> Key:
    """Return what tells a file from its siblings, and from its own forerunner."""
    return (
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


def planned(image: Image) -> list[Planned]:
    """Return every file an image should have, for its words and focal point as they stand.

    Made of the same pixels and words, a file has the same ``of``; a changed
    credit changes all of them, a moved focal point the crops alone.
    """
    packet, _segment = words_in(image)
    made_from: list[object] = [RECIPE, image.sha256, packet.decode()]
    of_full = _digest(made_from)
    focal_x, focal_y = float(image.focal_x), float(image.focal_y)
    of_crop = _digest([*made_from, focal_x, focal_y])
    files = []
    for crop, format_name, widths in PLAN:
        part = window(crop, image.width, image.height, focal_x, focal_y)
        of = of_full if crop == FULL else of_crop
        for width in widths_within(widths, max(1, int(part.width))):
            height = max(1, round(width * part.height / part.width))
            files.append(Planned(crop, format_name, width, height, of))
    return files


def _digest(values: list[object]) -> str:
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:12]
