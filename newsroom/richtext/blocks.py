"""Blocks as they are written: opened, filled, and dropped where nothing was in them."""

from dataclasses import dataclass, field

from .elements import CELLS, DEEPEST, LISTS, TEXT_BLOCKS, opening
from .escaping import escape_text
from .marks import Marks


@dataclass(slots=True)
class _Frame:
    tag: str
    start: int  # where in the output the element begins
    implied: bool = False
    full: bool = False  # holds something worth keeping
    cite: list[str] = field(default_factory=list)


class Blocks:
    """The output so far and the blocks that stand open in it."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[_Frame] = []
        self._waiting: list[str] = []  # what was found inside a block, to stand after it
        self.marks = Marks(self._out)

    def result(self) -> str:
        """Close what is open and return the whole."""
        while self._open:
            self._end_block()
        self._let_in()
        return "".join(self._out)

    # What is asked

    def in_text(self) -> bool:
        return self._top() in TEXT_BLOCKS

    def _top(self) -> str:
        return self._open[-1].tag if self._open else ""

    def _inside(self, tag: str) -> bool:
        return any(frame.tag == tag for frame in self._open)

    # What is written

    def text(self, data: str) -> None:
        """Write text, in a paragraph of its own where no text may stand."""
        blank = not data.strip()
        if not self.in_text():
            if blank:
                return
            data = data.lstrip()
            if self._top() in ("table", "tr"):
                self._waiting.append(f"<p>{escape_text(data)}</p>")
                return
            self._open_text("p", implied=True)
        self.marks.write()
        self._out.append(escape_text(data))
        if not blank:
            self._open[-1].full = True

    def line_break(self) -> None:
        if self.in_text():
            self.marks.write()
            self._out.append("<br>")

    def rule(self) -> None:
        self.end_text()
        if self._inside("aside") or self._top() in ("table", "tr"):
            return
        self.make_room()
        self._written("<hr>")

    def code(self, text: str) -> None:
        """Write a code block, which ``make_room`` was called for."""
        if text.strip() and self._top() not in ("table", "tr"):
            tags = ("<p>", "</p>") if self._inside("aside") else ("<pre><code>", "</code></pre>")
            self._written(f"{tags[0]}{escape_text(text)}{tags[1]}")
        self._let_in()

    def between(self, written: str, *, in_code: bool = False) -> None:
        """Write what stands between blocks: at once, or after the block that is open."""
        if not in_code and len(self._open) == 1:
            self.end_text()
        (self._waiting if self._open or in_code else self._out).append(written)

    def _written(self, block: str) -> None:
        self._out.append(block)
        if self._open:
            self._open[-1].full = True

    # Opening

    def make_room(self) -> None:
        """Make the place one where a block may begin."""
        self.end_text()
        if self._top() in LISTS:
            self._push("li", "<li>", implied=True)

    def _push(self, tag: str, written: str, *, implied: bool = False) -> None:
        self._open.append(_Frame(tag, len(self._out), implied))
        self._out.append(written)

    def _open_text(self, tag: str, *, implied: bool = False) -> None:
        self.make_room()
        self._push(tag, f"<{tag}>", implied=implied)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin a block where the schema has one of its kind; elsewhere only part the text."""
        self.end_text()
        if tag == "aside" and attributes.get("class") != "pullquote":
            return
        if self._inside("aside"):
            if tag in TEXT_BLOCKS:
                self._open_text("p")
            return
        if tag == "cite":
            quote = self._open[-1] if self._top() == "blockquote" else None
            self._open_text("cite" if quote and not quote.cite else "p")
        elif tag in TEXT_BLOCKS:
            self._open_text(tag)
        elif tag in LISTS or tag in ("blockquote", "aside", "table"):
            if len(self._open) < DEEPEST:
                self.make_room()
                self._push(tag, opening(tag, attributes))
        elif tag == "li":
            if self._top() == "li" and self._open[-1].implied:
                self._end_block()
            if self._top() in LISTS:
                self._push("li", "<li>")
        elif (tag == "tr" and self._top() == "table") or (tag in CELLS and self._top() == "tr"):
            self._push(tag, opening(tag, attributes))

    # Closing

    def end_text(self) -> None:
        if self.in_text():
            self._end_block()

    def end(self, tag: str) -> None:
        """Close the innermost such element and what stands open in it."""
        self.end_text()
        for place in range(len(self._open) - 1, -1, -1):
            frame = self._open[place]
            if frame.tag == tag and not frame.implied:
                while len(self._open) > place:
                    self._end_block()
                return
            # A cell's content may close nothing beyond the cell.
            if frame.tag in CELLS and tag not in (*CELLS, "tr", "table"):
                return

    def _end_block(self) -> None:
        frame = self._open[-1]
        if frame.tag in TEXT_BLOCKS:
            self.marks.close()
        self._open.pop()
        if frame.tag in CELLS and not frame.full:
            del self._out[frame.start + 1 :]
            self._out.append("<p></p>")
            frame.full = True
        if frame.full or frame.cite:
            self._out += frame.cite
            self._out.append("</tbody></table>" if frame.tag == "table" else f"</{frame.tag}>")
            if frame.tag == "cite":
                self._open[-1].cite = self._out[frame.start :]
                del self._out[frame.start :]
            elif self._open:
                self._open[-1].full = True
        else:
            del self._out[frame.start :]
        self._let_in()

    def _let_in(self) -> None:
        if not self._open:
            self._out += self._waiting
            self._waiting.clear()
