"""One way to write every body: the structure that the editor's schema has.

Takes the output of the sanitiser, which is well-formed and holds allowed
elements alone, and returns the same text in canonical form: blocks at the top,
loose text in paragraphs, marks in one order, figures, galleries and embeds
between blocks, empty blocks gone. It works through the tags once, with stacks
of its own, so neither length nor nesting can exhaust it.
"""

from collections.abc import Callable
from html.parser import HTMLParser

from . import embeds, figures, galleries
from .blocks import Blocks
from .elements import ALIASES, BOUNDARIES, MARKS, TEXT_BLOCKS
from .escaping import storable
from .figures import FigureNode
from .galleries import GalleryNode
from .marks import Attributes


class NormalForm(HTMLParser):
    """Feed it sanitised HTML, then read ``result()``."""

    def __init__(self, mark_attributes: Callable[[str, dict[str, str]], Attributes | None]) -> None:
        """``mark_attributes`` gives a mark's attributes, or None to drop the mark."""
        super().__init__(convert_charrefs=True)
        self._mark_attributes = mark_attributes
        self._blocks = Blocks()
        self._pre: list[str] | None = None
        # An element whose content goes: its tag, and how deep in such tags one is.
        self._skipped, self._skipped_depth = "", 0
        # The gallery one is in: its title, its figures, and how many sections are open in it.
        self._gallery: list[FigureNode] | None = None
        self._gallery_title, self._sections = "", 0

    def result(self) -> str:
        self.close()
        self._end_gallery()
        return self._blocks.result()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipped:
            self._skipped_depth += tag == self._skipped
            return
        tag = ALIASES.get(tag, tag)
        attributes = {name: value or "" for name, value in attrs}
        if tag in ("figure", "div", "section") and self._start_apart(tag, attributes):
            return
        if self._pre is not None:
            if tag == "br":
                self._pre.append("\n")
        elif tag in MARKS:
            self._blocks.marks.start(tag, self._mark_attributes(tag, attributes))
        elif tag == "br":
            self._blocks.line_break()
        elif tag == "hr":
            self._blocks.rule()
        elif tag == "pre":
            self._blocks.make_room()
            self._pre = []
        else:
            self._blocks.start(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            self._skipped_depth -= tag == self._skipped
            if self._skipped_depth:
                return
            self._skipped = ""
        tag = ALIASES.get(tag, tag)
        if tag == "section" and self._gallery is not None:
            self._sections -= 1
            if not self._sections:
                self._end_gallery()
        if tag == "pre":
            self._end_pre()
        elif self._pre is not None:
            return
        elif tag in MARKS:
            self._blocks.marks.end(tag)
        elif tag in TEXT_BLOCKS or tag in BOUNDARIES or tag == "figure":
            self._blocks.end_text()
        else:
            self._blocks.end(tag)

    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        if self._pre is not None:
            self._pre.append(data)
        else:
            self._blocks.text(data)

    def _end_pre(self) -> None:
        text, self._pre = "".join(self._pre or ()), None
        self._blocks.code(text)

    # What stands between blocks

    def _start_apart(self, tag: str, attributes: dict[str, str]) -> bool:
        """Take a figure or an embed, begin a gallery; return whether the tag is dealt with.

        A figure without a picture's number, and a ``div`` or ``section`` that
        is neither embed nor gallery, is somebody else's: it only parts
        paragraphs.
        """
        if tag == "figure" and "data-image" in attributes:
            figure = figures.from_attributes(attributes)
            if figure is not None and self._gallery is not None:
                self._gallery.append(figure)
            elif figure is not None:
                self._between(figures.render(figure))
            self._skipped, self._skipped_depth = tag, 1
            return True
        if tag == "div" and (embed := embeds.from_attributes(attributes)):
            self._between(embeds.render(embed))
            self._skipped, self._skipped_depth = tag, 1
            return True
        if tag == "section" and self._gallery is not None:
            self._sections += 1
        elif tag == "section" and attributes.get("class") == "gallery":
            self._gallery, self._sections = [], 1
            self._gallery_title = storable(attributes.get("data-title")) or ""
        return False

    def _end_gallery(self) -> None:
        if self._gallery is None:
            return
        written = galleries.render(GalleryNode(tuple(self._gallery), self._gallery_title))
        self._gallery = None
        if written:
            self._between(written)

    def _between(self, written: str) -> None:
        self._blocks.between(written, in_code=self._pre is not None)
