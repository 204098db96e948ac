"""A page as a tree of elements, to ask what a reader finds on it and where."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)


class Element:
    """One element; ``children`` are elements and texts in their order."""

    def __init__(self, tag: str, attrs: dict[str, str], parent: Element | None) -> None:
        self.tag = tag
        self.attrs = attrs
        self.parent = parent
        self.children: list[Element | str] = []

    @property
    def classes(self) -> list[str]:
        return self.attrs.get("class", "").split()

    @property
    def raw_text(self) -> str:
        return "".join(c if isinstance(c, str) else c.raw_text for c in self.children)

    @property
    def text(self) -> str:
        """The element's words, runs of white space as one space."""
        return " ".join(self.raw_text.split())

    def walk(self) -> Iterator[Element]:
        """Yield every element below this one, in the document's order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def all(self, selector: str) -> list[Element]:
        """Return the elements of a ``tag``, ``.class`` or ``tag.class``, in order."""
        tag, _dot, cls = selector.partition(".")
        return [
            found
            for found in self.walk()
            if (not tag or found.tag == tag) and (not cls or cls in found.classes)
        ]

    def one(self, selector: str) -> Element:
        """Return the only element of a selector."""
        (found,) = self.all(selector)
        return found

    def texts(self, selector: str) -> list[str]:
        return [found.text for found in self.all(selector)]

    def has(self, selector: str) -> bool:
        return bool(self.all(selector))


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.open = Element("#document", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.children.append(made)
        if tag not in VOID:
            self.open = made

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        # Templates close what they open; a page that does not must fail here.
        assert self.open.tag == tag, f"</{tag}> closes <{self.open.tag}>"
        assert self.open.parent is not None
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


def parse(html: str) -> Element:
    """Return the tree of a whole page."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert builder.open is builder.root, f"<{builder.open.tag}> is never closed"
    return builder.root
