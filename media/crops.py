"""The part of a picture that one use shows.

Written ``"x y width height"``: whole ten-thousandths of the picture's width and
height from its top left corner, so that a crop means the same in every
rendition and two that look alike are equal. "" is the whole picture.
"""

import re
from dataclasses import dataclass

WHOLE = 10_000
LEAST = 500  # a twentieth of a side: less is a slip of the hand
_WRITTEN = re.compile(r"(\d{1,5}) (\d{1,5}) (\d{1,5}) (\d{1,5})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Crop:
    """A rectangle in ten-thousandths of a picture's sides."""

    x: int
    y: int
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.x} {self.y} {self.width} {self.height}"

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Return left, top, right and bottom in a picture of so many pixels."""
        left, top = round(self.x * width / WHOLE), round(self.y * height / WHOLE)
        right = round((self.x + self.width) * width / WHOLE)
        bottom = round((self.y + self.height) * height / WHOLE)
        return left, top, max(right, left + 1), max(bottom, top + 1)


def crop_of(written: str) -> Crop | None:
    """Read a crop; None where the text is none, leaves the picture or is too small."""
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return None
    crop = Crop(*(int(number) for number in found.groups()))
    inside = crop.x + crop.width <= WHOLE and crop.y + crop.height <= WHOLE
    big = crop.width >= LEAST and crop.height >= LEAST
    return crop if inside and big else None
