"""A cleaned body as its top blocks: paragraphs, headings, figures, tables …"""

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>")
# Of a cleaned body the first three; "source" stands in the pictures that readers get.
_VOID = frozenset({"br", "hr", "img", "source", "col", "input", "wbr"})


def top_blocks(html: str) -> tuple[str, ...]:
    """Return the elements that stand at the top of a cleaned body, in order.

    Likewise of a body as readers get it, with its pictures.

    Linear in its length. ``"".join(top_blocks(x)) == x`` for every x: the
    canonical form has every tag closed, and ``>`` escaped in attributes or not
    in them at all; what is not in that form stays with the block before it.
    """
    found: list[str] = []
    depth = start = 0
    for tag in _TAG.finditer(html):
        closing, name = tag.groups()
        if name in _VOID or tag[0].endswith("/>"):
            pass
        elif closing:
            depth = max(0, depth - 1)
        else:
            depth += 1
        if not depth:
            found.append(html[start : tag.end()])
            start = tag.end()
    if start < len(html):
        found.append(html[start:])
    return tuple(found)
