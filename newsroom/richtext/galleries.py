"""The gallery: pictures that stand side by side in the body.

``<section class="gallery" data-title="…">`` + two or more figures + ``</section>``,
between blocks. Each figure keeps its words and its crop; how wide it stands is
the gallery's to say. A gallery of one picture is that picture.
"""

from dataclasses import dataclass, replace

from .escaping import data_attributes
from .figures import FigureNode
from .figures import render as render_figure


@dataclass(frozen=True, slots=True)
class GalleryNode:
    """Some figures under one title, "" for none."""

    figures: tuple[FigureNode, ...]
    title: str = ""


def render(node: GalleryNode) -> str:
    """Return the canonical HTML of a gallery; of one picture its figure, of none ""."""
    figures = "".join(render_figure(replace(figure, width="text")) for figure in node.figures)
    if len(node.figures) < 2:
        return figures
    title = data_attributes({"title": node.title or None})
    return f'<section class="gallery"{title}>{figures}</section>'
