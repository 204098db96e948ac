"""The figure: a use of a library picture in the body.

``<figure data-image="7" data-title="…" data-caption="…"></figure>``: no
children and never an address, so that a new rendition, a corrected credit or a
killed photograph reaches every article. An absent caption or alternative text
inherits from the library; an empty one prints none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from media.crops import crop_of

from .escaping import data_attributes, storable

_CANONICAL = re.compile(r'<figure((?: data-[a-z]+="[^"]*")+)></figure>')
_ATTRIBUTE = re.compile(r' data-([a-z]+)="([^"]*)"')
_NUMBER = re.compile(r"[0-9]{1,19}", re.ASCII)

WIDTHS = ("text", "wide", "full")


@dataclass(frozen=True, slots=True)
class FigureNode:
    """One figure. ``caption`` and ``alt``: None inherits, "" prints none.

    ``width`` is one of ``WIDTHS``; ``crop`` is the part shown (``media.crops``), "" all.
    """

    image: int
    title: str = ""
    caption: str | None = None
    alt: str | None = None
    added: str = ""
    decorative: bool = False
    width: str = "text"
    crop: str = ""


def from_attributes(attributes: Mapping[str, str | None]) -> FigureNode | None:
    """Read a figure from the attributes of its tag.

    Returns:
        The figure, or None when ``data-image`` is not the number of a record.
    """
    number = attributes.get("data-image") or ""
    if not _NUMBER.fullmatch(number) or not 0 < int(number) < 2**63:
        return None
    return FigureNode(
        image=int(number),
        title=storable(attributes.get("data-title")) or "",
        caption=storable(attributes.get("data-caption")),
        alt=storable(attributes.get("data-alt")),
        added=storable(attributes.get("data-added")) or "",
        decorative=attributes.get("data-decorative") == "true",
        width=width if (width := attributes.get("data-width")) in WIDTHS else "text",
        crop=crop if (crop := attributes.get("data-crop") or "") and crop_of(crop) else "",
    )


def render(node: FigureNode) -> str:
    """Return the canonical tag of a figure."""
    attributes = {
        "image": str(node.image),
        "title": node.title or None,
        "caption": node.caption,
        "alt": node.alt,
        "added": node.added or None,
        "decorative": "true" if node.decorative else None,
        "width": None if node.width == "text" else node.width,
        "crop": node.crop or None,
    }
    return f"<figure{data_attributes(attributes)}></figure>"


def split(html: str) -> tuple[str | FigureNode, ...]:
    """Part a cleaned body into its texts and figures, in order, in linear time.

    Empty texts are left out. A tag that is not canonical stays text; ``clean``
    lets none through.
    """
    parts: list[str | FigureNode] = []
    start = 0
    for found in _CANONICAL.finditer(html):
        values: dict[str, str | None] = {
            f"data-{name}": unescape(value) for name, value in _ATTRIBUTE.findall(found[1])
        }
        node = from_attributes(values)
        if node is None:
            continue
        if found.start() > start:
            parts.append(html[start : found.start()])
        parts.append(node)
        start = found.end()
    if start < len(html):
        parts.append(html[start:])
    return tuple(parts)


def figure_nodes(html: str) -> tuple[FigureNode, ...]:
    """Return the figures of a cleaned body, in order."""
    return tuple(part for part in split(html) if isinstance(part, FigureNode))


def without_figures(html: str) -> str:
    """Return a cleaned body without its figures."""
    return "".join(part for part in split(html) if isinstance(part, str))
