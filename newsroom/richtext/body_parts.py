"""A cleaned body in parts: its text, and what stands between its blocks."""

import re
from html import unescape

from .embeds import EmbedNode
from .embeds import from_attributes as embed_from
from .figures import FigureNode, figure_nodes
from .figures import from_attributes as figure_from
from .galleries import GalleryNode

Part = str | FigureNode | GalleryNode | EmbedNode

_ATTRIBUTES = r'((?: data-[a-z]+="[^"]*")*)'
_APART = re.compile(
    rf"<figure{_ATTRIBUTES}></figure>"
    rf"|<div{_ATTRIBUTES}></div>"
    # Nothing but figures, so that an end tag is never searched for far away.
    rf'|<section class="gallery"{_ATTRIBUTES}>((?:<figure(?: data-[a-z]+="[^"]*")*></figure>)+)'
    "</section>"
)
_ATTRIBUTE = re.compile(r' (data-[a-z]+)="([^"]*)"')


def parts(html: str) -> tuple[Part, ...]:
    """Part a cleaned body into texts, figures, galleries and embeds, in order.

    In linear time; empty texts are left out. ``figures.split`` gives texts and
    figures alone, those of galleries among them.
    """
    found: list[Part] = []
    start = 0
    for match in _APART.finditer(html):
        node = _node(match)
        if node is None:
            continue
        if match.start() > start:
            found.append(html[start : match.start()])
        found.append(node)
        start = match.end()
    if start < len(html):
        found.append(html[start:])
    return tuple(found)


def _node(match: re.Match[str]) -> Part | None:
    figure, embed, gallery, inside = match.groups()
    if figure is not None:
        return figure_from(_values(figure))
    if embed is not None:
        return embed_from(_values(embed))
    return GalleryNode(figure_nodes(inside), _values(gallery).get("data-title") or "")


def _values(written: str) -> dict[str, str | None]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(written)}
