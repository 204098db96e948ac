"""The words of a body: for counting, search and descriptions."""

import re
from html import unescape

from .figures import FigureNode, split

_INLINE = re.compile(r"</?(?:strong|em|a|code)(?: [^>]*)?>")
_TAG = re.compile(r"<[^>]*>")


def plain(html: str, *, captions: bool = False) -> str:
    """Return a cleaned body as text, one space between blocks.

    Args:
        html: what ``clean`` returned.
        captions: add what figures have of their own: title, caption, added
            sentence. What they inherit from the library is not known here.
    """
    pieces: list[str] = []
    for part in split(html):
        if isinstance(part, FigureNode):
            if captions:
                pieces += [part.title, part.caption or "", part.added]
        else:
            pieces.append(unescape(_TAG.sub(" ", _INLINE.sub("", part))))
    return " ".join(" ".join(pieces).split())


def word_count(html: str) -> int:
    """Count the words of a cleaned body; a dash standing alone is none."""
    return sum(1 for word in plain(html).split() if any(map(str.isalnum, word)))
