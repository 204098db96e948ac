"""Which renditions are made, and which of them each place on a page takes."""

from dataclasses import dataclass

from .crops import Crop

FULL = "full"
RATIOS: dict[str, tuple[int, int]] = {"3x2": (3, 2), "1x1": (1, 1), "16x9": (16, 9), "4x3": (4, 3)}


@dataclass(frozen=True, slots=True)
class Layout:
    """A place for a picture.

    ``crop`` is ``full`` or a key of ``RATIOS``; ``widths`` are offered in the
    srcset; ``src`` is the width for readers without srcset, ``sizes`` the HTML
    attribute: how wide the place is, in CSS pixels, per width of the window.
    """

    crop: str
    widths: tuple[int, ...]
    src: int
    sizes: str


FULL_WIDTHS = (480, 640, 800, 1200, 1600, 2000)
CARD_WIDTHS = (240, 320, 480, 640, 960, 1200)
PORTRAIT_WIDTHS = (96, 160, 320)
# 50,000 pixels are asked for in structured data, 1,200 wide for large cards.
MACHINE_WIDTHS = (1200,)

# How wide each place is follows from the style sheets in static/paper/css: 84rem
# is the full sheet, 68.75rem begins the rail, 48rem the tablet's margins.
LAYOUTS: dict[str, Layout] = {
    "lead": Layout(
        FULL,
        FULL_WIDTHS,
        800,
        "(min-width: 84rem) 952px, (min-width: 68.75rem) calc(75vw - 56px), "
        "(min-width: 48rem) calc(100vw - 64px), 100vw",
    ),
    "full": Layout(
        FULL,
        FULL_WIDTHS,
        800,
        "(min-width: 84rem) 1280px, (min-width: 48rem) calc(100vw - 64px), 100vw",
    ),
    "text": Layout(
        FULL,
        (480, 640, 800, 1200, 1600),
        800,
        "(min-width: 84rem) 733px, (min-width: 68.75rem) calc(58.3vw - 51px), "
        "(min-width: 48rem) 570px, calc(100vw - 40px)",
    ),
    "gallery": Layout(
        FULL,
        (480, 640, 800, 1200, 1600),
        640,
        "(min-width: 68.75rem) 405px, (min-width: 48rem) calc(50vw - 48px), "
        "(min-width: 40rem) calc(50vw - 30px), calc(100vw - 40px)",
    ),
    "card": Layout("3x2", (240, 320, 480, 640, 960), 480, "(min-width: 48rem) 405px, 33vw"),
    "card-lead": Layout(
        "3x2",
        CARD_WIDTHS,
        640,
        "(min-width: 84rem) 842px, (min-width: 68.75rem) calc(66.7vw - 54px), "
        "(min-width: 48rem) calc(100vw - 64px), 100vw",
    ),
    # The first of a list beside a head: seven of twelve parts of eight columns of twelve.
    "list-lead": Layout(
        "3x2",
        CARD_WIDTHS,
        480,
        "(min-width: 84rem) 485px, (min-width: 68.75rem) calc(38.9vw - 38px), "
        "(min-width: 48rem) calc(58.3vw - 50px), 100vw",
    ),
    # The desk's lists and its picker.
    "thumb": Layout(FULL, (480,), 480, "240px"),
    # The boxes that are reserved for advertisements: 300 px wide, and those of 320, 728 and 970.
    "ad": Layout(FULL, (480, 640), 480, "300px"),
    "ad-wide": Layout(
        FULL,
        (480, 640, 800, 1200, 1600),
        800,
        "(min-width: 1100px) 970px, (min-width: 800px) 728px, 320px",
    ),
    "portrait": Layout("1x1", PORTRAIT_WIDTHS, 160, "160px"),
    "portrait-small": Layout("1x1", PORTRAIT_WIDTHS, 96, "64px"),
    "social": Layout("16x9", MACHINE_WIDTHS, 1200, "1200px"),
    "16x9": Layout("16x9", MACHINE_WIDTHS, 1200, "1200px"),
    "4x3": Layout("4x3", MACHINE_WIDTHS, 1200, "1200px"),
    "1x1": Layout("1x1", MACHINE_WIDTHS, 1200, "1200px"),
}

# Layouts share files. Machines that fetch the crops for structured data and
# cards take JPEG; an AVIF of those would be read by nobody.
PLAN: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    (FULL, "jpeg", FULL_WIDTHS),
    (FULL, "avif", FULL_WIDTHS),
    ("3x2", "jpeg", CARD_WIDTHS),
    ("3x2", "avif", CARD_WIDTHS),
    ("1x1", "jpeg", (*PORTRAIT_WIDTHS, *MACHINE_WIDTHS)),
    ("1x1", "avif", PORTRAIT_WIDTHS),
    ("16x9", "jpeg", MACHINE_WIDTHS),
    ("4x3", "jpeg", MACHINE_WIDTHS),
)


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a picture that a crop keeps, in the picture's pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        return (self.left, self.top, self.left + self.width, self.top + self.height)


def window(crop: str, width: int, height: int, focal_x: float, focal_y: float) -> Window:
    """Return the largest window of a crop's shape, as near the focal point as it goes.

    Args:
        crop: ``full`` or a key of ``RATIOS``.
        width: of the picture, in pixels; likewise ``height``.
        focal_x: from the left, 0 to 1; likewise ``focal_y`` from the top.
    """
    if crop == FULL:
        return Window(0, 0, width, height)
    across, down = RATIOS[crop]
    wide = min(width, height * across / down)
    high = min(height, width * down / across)
    left = min(max(focal_x * width - wide / 2, 0), width - wide)
    top = min(max(focal_y * height - high / 2, 0), height - high)
    return Window(left, top, wide, high)


def focal_within(
    part: Crop | None, size: tuple[int, int], focal: tuple[float, float]
) -> tuple[int, int, float, float]:
    """Return the size of a use's crop in pixels, and the focal point within it.

    Args:
        part: the crop of a use (``media.crops``); None is the whole picture.
        size: width and height of the picture, in pixels.
        focal: from the left and the top of the picture, 0 to 1 each. Where it
            was cut away, the nearest point of what is left takes its place.
    """
    if part is None:
        return (*size, *focal)
    left, top, right, bottom = part.pixels(*size)
    width, height = right - left, bottom - top
    across = min(max((focal[0] * size[0] - left) / width, 0), 1)
    down = min(max((focal[1] * size[1] - top) / height, 0), 1)
    return width, height, across, down


def widths_within(widths: tuple[int, ...], reach: int) -> list[int]:
    """Return the widths that a picture reaches, and its own where it falls short of the largest.

    Nothing is enlarged: a browser does that as well, and from fewer bytes. The
    own width is left out where it is within a tenth of the last one.
    """
    within = [width for width in widths if width <= reach]
    if not within:
        return [reach]
    if within[-1] < max(widths) and reach > within[-1] * 1.1:
        within.append(reach)
    return within
