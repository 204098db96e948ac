"""One way to write every body: the structure that the editor's schema has.

Takes the output of the sanitiser, which is well-formed and holds allowed
elements alone, and returns the same text in canonical form: blocks at the top,
loose text in paragraphs, marks in one order, figures between blocks, empty
blocks gone. It works through the tags once, with a stack of its own, so neither
length nor nesting can exhaust it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from . import figures
from .figures import escape_text, escape_value

Attributes = tuple[tuple[str, str], ...]

# Elements that mean one of ours.
ALIASES = {"b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4"}
# Elements that only part one paragraph from the next.
BOUNDARIES = frozenset(
    [
        "address",
        "article",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "form",
        "header",
        "hgroup",
        "legend",
        "main",
        "nav",
        "section",
        "summary",
        "tfoot",
        "thead",
    ]
)
MARKS = ("a", "strong", "em", "code")  # outermost first, as the editor nests them
TEXT_BLOCKS = frozenset({"p", "h2", "h3", "h4", "cite"})
LISTS = frozenset({"ul", "ol"})
CELLS = frozenset({"td", "th"})
HOLDERS = frozenset({"blockquote", "aside", "li"}) | CELLS
DEEPEST = 24  # nobody nests deeper by hand, and browsers recurse


@dataclass(slots=True)
class _Frame:
    tag: str
    start: int  # where in the output the element begins
    implied: bool = False
    full: bool = False  # holds something worth keeping
    cite: list[str] = field(default_factory=list)


class NormalForm(HTMLParser):
    """Feed it sanitised HTML, then read ``result()``."""

    def __init__(self, mark_attributes: Callable[[str, dict[str, str]], Attributes | None]) -> None:
        """``mark_attributes`` gives a mark's attributes, or None to drop the mark."""
        super().__init__(convert_charrefs=True)
        self._mark_attributes = mark_attributes
        self._out: list[str] = []
        self._open: list[_Frame] = []
        self._waiting: list[str] = []  # figures found inside a block, to stand after it
        self._marks: list[tuple[str, Attributes | None]] = []
        self._written_marks: list[tuple[str, Attributes]] = []
        self._figure_depth = 0
        self._figure_kept = False
        self._pre: list[str] | None = None

    def result(self) -> str:
        self.close()
        while self._open:
            self._end_block()
        return "".join(self._out)

    # Events

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = ALIASES.get(tag, tag)
        attributes = {name: value or "" for name, value in attrs}
        if tag == "figure":
            self._start_figure(attributes)
        elif self._figure_kept:
            return
        elif self._pre is not None:
            if tag == "br":
                self._pre.append("\n")
        elif tag in MARKS:
            self._marks.append((tag, self._mark_attributes(tag, attributes)))
        elif tag == "br":
            if self._in_text():
                self._write_marks()
                self._out.append("<br>")
        elif tag == "hr":
            self._rule()
        elif tag == "pre":
            self._make_room()
            self._pre = []
        else:
            self._start_block(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        tag = ALIASES.get(tag, tag)
        if tag == "figure":
            self._figure_depth -= 1
            if not self._figure_depth:
                self._figure_kept = False
            self._end_text()
        elif self._figure_kept:
            return
        elif tag == "pre":
            self._end_pre()
        elif self._pre is not None:
            return
        elif tag in MARKS:
            for place in range(len(self._marks) - 1, -1, -1):
                if self._marks[place][0] == tag:
                    del self._marks[place]
                    break
        elif tag in TEXT_BLOCKS or tag in BOUNDARIES:
            self._end_text()
        else:
            self._end_holder(tag)

    def handle_data(self, data: str) -> None:
        if self._figure_kept:
            return
        if self._pre is not None:
            self._pre.append(data)
            return
        blank = not data.strip()
        if not self._in_text():
            if blank:
                return
            data = data.lstrip()
            if self._top() in ("table", "tr"):
                self._waiting.append(f"<p>{escape_text(data)}</p>")
                return
            self._open_text("p", implied=True)
        self._write_marks()
        self._out.append(escape_text(data))
        if not blank:
            self._open[-1].full = True

    # Blocks

    def _top(self) -> str:
        return self._open[-1].tag if self._open else ""

    def _in_text(self) -> bool:
        return self._top() in TEXT_BLOCKS

    def _inside(self, tag: str) -> bool:
        return any(frame.tag == tag for frame in self._open)

    def _make_room(self) -> None:
        """Make the place one where a block may begin."""
        self._end_text()
        if self._top() in LISTS:
            self._push("li", "<li>", implied=True)

    def _push(self, tag: str, written: str, *, implied: bool = False) -> None:
        self._open.append(_Frame(tag, len(self._out), implied))
        self._out.append(written)

    def _open_text(self, tag: str, *, implied: bool = False) -> None:
        self._make_room()
        self._push(tag, f"<{tag}>", implied=implied)

    def _start_block(self, tag: str, attributes: dict[str, str]) -> None:
        self._end_text()
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
                self._make_room()
                self._push(tag, self._opening(tag, attributes))
        elif tag == "li":
            if self._top() == "li" and self._open[-1].implied:
                self._end_block()
            if self._top() in LISTS:
                self._push("li", "<li>")
        elif (tag == "tr" and self._top() == "table") or (tag in CELLS and self._top() == "tr"):
            self._push(tag, self._opening(tag, attributes))

    def _opening(self, tag: str, attributes: dict[str, str]) -> str:
        written = tag
        if tag == "aside":
            written += ' class="pullquote"'
        elif tag == "ol":
            written += _number("start", attributes, least=2, most=99_999)
        elif tag in CELLS:
            written += _number("colspan", attributes, least=2, most=100)
            written += _number("rowspan", attributes, least=2, most=100)
        return f"<{written}><tbody>" if tag == "table" else f"<{written}>"

    def _end_text(self) -> None:
        if self._in_text():
            self._end_block()

    def _end_holder(self, tag: str) -> None:
        """Close the innermost such element and what stands open in it."""
        self._end_text()
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
            self._close_marks()
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
        if not self._open:
            self._out += self._waiting
            self._waiting.clear()

    def _rule(self) -> None:
        self._end_text()
        if self._inside("aside") or self._top() in ("table", "tr"):
            return
        self._make_room()
        self._out.append("<hr>")
        if self._open:
            self._open[-1].full = True

    def _end_pre(self) -> None:
        text = "".join(self._pre or ())
        self._pre = None
        if not text.strip() or self._top() in ("table", "tr"):
            return
        if self._inside("aside"):
            self._out.append(f"<p>{escape_text(text)}</p>")
        else:
            self._out.append(f"<pre><code>{escape_text(text)}</code></pre>")
        if self._open:
            self._open[-1].full = True

    def _start_figure(self, attributes: dict[str, str]) -> None:
        """Keep ours without children; a foreign one only parts paragraphs."""
        self._figure_depth += 1
        if self._figure_kept:
            return
        if "data-image" not in attributes:
            if self._pre is None:
                self._end_text()
            return
        self._figure_kept, self._figure_depth = True, 1
        node = figures.from_attributes(attributes)
        if node is None:
            return
        if self._pre is None and len(self._open) == 1:
            self._end_text()
        if self._open or self._pre is not None:
            self._waiting.append(figures.render(node))
        else:
            self._out.append(figures.render(node))

    # Marks

    def _write_marks(self) -> None:
        """Close and open marks so that those in force enclose what comes next."""
        wanted: list[tuple[str, Attributes]] = []
        for tag in MARKS:
            for mark, attributes in reversed(self._marks):
                if mark == tag and attributes is not None:
                    wanted.append((tag, attributes))
                    break
        same = 0
        for written, want in zip(self._written_marks, wanted, strict=False):
            if written != want:
                break
            same += 1
        self._close_marks(same)
        for tag, attributes in wanted[same:]:
            values = "".join(f' {name}="{escape_value(value)}"' for name, value in attributes)
            self._out.append(f"<{tag}{values}>")
            self._written_marks.append((tag, attributes))

    def _close_marks(self, keep: int = 0) -> None:
        while len(self._written_marks) > keep:
            self._out.append(f"</{self._written_marks.pop()[0]}>")


def _number(name: str, attributes: dict[str, str], *, least: int, most: int) -> str:
    value = attributes.get(name, "")
    if value.isascii() and value.isdigit() and len(value) < 6 and least <= int(value) <= most:
        return f' {name}="{int(value)}"'
    return ""
