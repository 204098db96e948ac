"""Drawing the icons: from an icon, from a logo that is nearly square, else the paper's initial."""

import io
from collections.abc import Callable
from functools import cache

from django.conf import settings
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

from newsroom.lib.colours import PAPER_LIGHT

from .uploads import png

# What pages, manifest and browsers ask for, by name.
FAVICON, TOUCH = "favicon.ico", "apple-touch-icon.png"
SMALL, LARGE, MASKABLE = "icon-192.png", "icon-512.png", "icon-maskable-512.png"
FAVICON_SIDES = (16, 32, 48)
# A maskable icon keeps to the circle of 80 % (W3C Web App Manifest, "icon masks").
SAFE = 0.8
# Drawn so many times as large and then reduced: the edges of a letter at 16 pixels.
_OVER, _OVER_LARGE = 8, 2
_FACES = ("newsreader-roman-latin.woff2", "newsreader-roman-latin-ext.woff2")
_ARTICLES = frozenset(
    ["a", "an", "the", "der", "die", "das", "de", "la", "le", "les", "el", "il", "los", "het"]
)

# Draws a square icon of so many pixels; the second is the share of it that the sign may take.
type Artist = Callable[[int, float], Pillow.Image]


def files(draw: Artist) -> dict[str, bytes]:
    """Return the files of every icon by name."""
    favicon = io.BytesIO()
    sizes = [draw(side, 1) for side in FAVICON_SIDES]
    sizes[-1].save(
        favicon, "ICO", sizes=[(side, side) for side in FAVICON_SIDES], append_images=sizes[:-1]
    )
    return {
        FAVICON: favicon.getvalue(),
        SMALL: png(draw(192, 1)),
        LARGE: png(draw(512, 1)),
        # Telephones cut their own corners and put black behind what is clear.
        TOUCH: png(_on_ground(draw(180, 1))),
        MASKABLE: png(_on_ground(draw(512, SAFE))),
    }


def from_picture(data: bytes) -> Artist:
    """Return an artist that draws a PNG file, centred in the square."""
    with Pillow.open(io.BytesIO(data), formats=("PNG",)) as found:
        picture = found.convert("RGBA")

    def draw(side: int, share: float) -> Pillow.Image:
        canvas = Pillow.new("RGBA", (side, side), _corner(picture) if share < 1 else (0, 0, 0, 0))
        room = max(1, round(side * share))
        scale = room / max(picture.size)
        size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
        small = picture.resize(size, Pillow.Resampling.LANCZOS)
        canvas.alpha_composite(small, ((side - size[0]) // 2, (side - size[1]) // 2))
        return canvas

    return draw


def from_initial(name: str, accent: str) -> Artist:
    """Return an artist that draws the paper's initial on its accent colour.

    Args:
        name: the paper's; an article before it is passed over.
        accent: ``#rrggbb``, which the paper's ground can be read on.
    """
    letter = initial(name)

    def draw(side: int, share: float) -> Pillow.Image:
        large = side * (_OVER if side < 100 else _OVER_LARGE)
        canvas = Pillow.new("RGBA", (large, large), accent)
        pen = ImageDraw.Draw(canvas)
        face = _face(letter, round(large * share * 0.9))
        if face is None:
            _bars(pen, large, share)
        else:
            box = pen.textbbox((0, 0), letter, font=face)
            place = ((large - box[0] - box[2]) / 2, (large - box[1] - box[3]) / 2)
            pen.text(place, letter, font=face, fill=PAPER_LIGHT)
        return canvas.resize((side, side), Pillow.Resampling.BOX)

    return draw


def initial(name: str) -> str:
    """Return the letter a paper is known by: "C" of "The Culverhythe Signal"; "" of no name."""
    words = name.split()
    if len(words) > 1 and words[0].casefold() in _ARTICLES:
        words = words[1:]
    letters = [letter for letter in words[0] if letter.isalnum()] if words else []
    return letters[0].upper()[:1] if letters else ""


def _face(letter: str, size: int) -> ImageFont.FreeTypeFont | None:
    """Return the headline face that has a letter, or None."""
    for name in _FACES if letter else ():
        face = ImageFont.truetype(str(settings.BASE_DIR / "static/paper/fonts" / name), size)
        face.set_variation_by_axes([600])
        if bytes(face.getmask(letter)) != bytes(face.getmask("\uffff")):
            return face
    return None


def _bars(pen: ImageDraw.ImageDraw, side: int, share: float) -> None:
    """Draw a page of lines, for a name in letters that the headline face has not."""
    edge = side * (1 - share * 0.62) / 2
    for top, height, right in ((0, 0.1, 1), (0.2, 0.06, 1), (0.36, 0.06, 1), (0.52, 0.06, 0.7)):
        room = side - 2 * edge
        start = edge + room * (top + 0.2)
        pen.rectangle((edge, start, edge + room * right, start + room * height), fill=PAPER_LIGHT)


@cache
def _paper() -> tuple[int, int, int, int]:
    red, green, blue = (int(PAPER_LIGHT[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue, 255


def _corner(picture: Pillow.Image) -> tuple[int, int, int, int]:
    """Return the colour that a picture can be widened with: its corner's, or the paper's."""
    corner = picture.getpixel((0, 0))
    if isinstance(corner, tuple) and len(corner) == 4 and corner[3] == 255:
        return int(corner[0]), int(corner[1]), int(corner[2]), 255
    return _paper()


def _on_ground(picture: Pillow.Image) -> Pillow.Image:
    ground = Pillow.new("RGBA", picture.size, _corner(picture))
    ground.alpha_composite(picture)
    return ground.convert("RGB")
