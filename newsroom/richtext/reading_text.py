"""The words of a body: for counting, search and descriptions."""

import re
from html import unescape

from .body_parts import parts
from .embeds import EmbedNode
from .figures import FigureNode
from .galleries import GalleryNode

_INLINE = re.compile(r"</?(?:strong|em|a|code)(?: [^>]*)?>")
_TAG = re.compile(r"<[^>]*>")


def plain(html: str, *, captions: bool = False) -> str:
    """Return a cleaned body as text, one space between blocks.

    Titles and captions of embeds are the article's own words, and stand in it.

    Args:
        html: what ``clean`` returned.
        captions: add what pictures have of their own: titles, captions, added
            sentences. What they inherit from the library is not known here.
    """
    pieces: list[str] = []
    for part in parts(html):
        if isinstance(part, str):
            pieces.append(unescape(_TAG.sub(" ", _INLINE.sub("", part))))
        elif isinstance(part, EmbedNode):
            pieces += [part.title, part.caption]
        elif captions and isinstance(part, GalleryNode):
            pieces.append(part.title)
            pieces += [words for figure in part.figures for words in _own_words(figure)]
        elif captions and isinstance(part, FigureNode):
            pieces += _own_words(part)
    return " ".join(" ".join(pieces).split())


def _own_words(figure: FigureNode) -> tuple[str, str, str]:
    return figure.title, figure.caption or "", figure.added


def word_count(html: str) -> int:
    """Count the words of a cleaned body; a dash standing alone is none."""
    return sum(1 for word in plain(html).split() if any(map(str.isalnum, word)))


# Words an adult reads silently in a minute of news; static/desk/word-count.js has the same.
A_MINUTE = 230


def reading_minutes(html: str) -> int:
    """Return how long a cleaned body takes to read, in whole minutes, at least one.

    The speed is that of Brysbaert 2019 (238 words of non-fiction), rounded down.
    """
    return max(1, round(word_count(html) / A_MINUTE))
