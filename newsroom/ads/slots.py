"""Where advertisements stand: the one list of slots, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class Size:
    """What a slot reserves from a width of the window on, all in CSS pixels."""

    window: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one advertisement.

    ``sizes`` go from narrow to wide windows and are those of static/paper/css/ads.css;
    ``layout`` is the place of a picture that stands alone (``media.layouts``). A picture
    can be made smaller, a tag cannot: where it gets other boxes, they are ``own_sizes``.
    """

    name: str
    label: "StrOrPromise"
    where: "StrOrPromise"
    layout: str
    sizes: tuple[Size, ...]
    own_sizes: tuple[Size, ...] = ()

    def said_sizes(self, *, own: bool) -> str:
        """Return the sizes in words for the desk: "300 × 250; from 800 px 728 × 90".

        Args:
            own: whether of the paper's own pictures, not of a tag.
        """
        said = []
        for size in (own and self.own_sizes) or self.sizes:
            area = f"{size.width} × {size.height}"
            from_here = _("from %(window)d px %(area)s")
            said.append(from_here % {"window": size.window, "area": area} if size.window else area)
        return "; ".join(said)


_LINE = (Size(0, 320, 100), Size(800, 728, 90), Size(1100, 970, 90))
_BLOCK = (Size(0, 300, 250), Size(800, 728, 90), Size(1100, 970, 250))

SLOTS: Mapping[str, Slot] = {
    slot.name: slot
    for slot in (
        Slot(
            "top", _("Top"), _("Below the bar of the home page and of lists"),
            "ad-wide", _LINE,
        ),
        Slot("home", _("Home page"), _("Between the zones of the home page"), "ad-wide", _BLOCK),
        Slot("list", _("Lists"), _("Among the articles of a list"), "ad-wide", _BLOCK),
        Slot(
            "article", _("Beside an article"),
            _("Beside the text; after it where the window is narrower than 1100 px"),
            # 160 wide where the columns beside the text are, 300 where the sheet is full.
            "ad", (Size(0, 300, 250), Size(1100, 160, 600), Size(1344, 300, 600)),
            (Size(0, 300, 250),),
        ),
        Slot(
            "text", pgettext_lazy("slot", "In an article"),
            _("In the midst of a long text, where nothing stands beside it: below 1100 px"),
            "ad", (Size(0, 300, 250),),
        ),
        Slot("foot", _("Foot"), _("Above the foot of the page"), "ad-wide", _BLOCK),
    )
}  # fmt: skip

# Kind of page -> its slots as a reader meets them. No other page has any: not search,
# corrections, policy pages or errors.
PAGES: Mapping[str, tuple[str, ...]] = {
    "home": ("top", "home", "foot"),
    "list": ("top", "list", "foot"),
    "article": ("article", "text", "foot"),
}
