"""The words around a hit, with what was asked for marked."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsroom.lib.slugs import fold

# Words around the densest place of a hit: two lines of a list.
AROUND = 32
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an excerpt; ``marked`` is a word that was asked for."""

    text: str
    marked: bool = False


def excerpt(text: str, asked: Collection[str]) -> tuple[Piece, ...]:
    """Return the part of a text that holds most of some words, or () where it holds none.

    Args:
        text: plain text, one space between words.
        asked: folded words, as ``words.words`` returns them.
    """
    spans = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    known: dict[str, str] = {}
    hits: list[tuple[int, str]] = []
    for number, (start, end) in enumerate(spans):
        word = text[start:end]
        folded = known.get(word)
        if folded is None:
            folded = known[word] = fold(word)
        if folded in asked:
            hits.append((number, folded))
    if not hits:
        return ()
    first = _densest(hits)
    # A few words before the hit tell what it is about.
    begin = max(0, min(first - AROUND // 4, len(spans) - AROUND))
    end = min(len(spans), begin + AROUND)
    left = spans[begin][0] if begin else 0
    right = spans[end][0] if end < len(spans) else len(text)
    marks = [spans[number] for number, _word in hits if begin <= number < end]
    return _pieces(text, left, right, marks)


def marked(text: str, asked: Collection[str]) -> tuple[Piece, ...]:
    """Return a whole short text, such as a headline, with words marked."""
    marks = [match.span() for match in _WORD.finditer(text) if fold(match.group()) in asked]
    return _pieces(text, 0, len(text), marks)


def _densest(hits: Sequence[tuple[int, str]]) -> int:
    """Return the number of the word from which on most different words asked for follow."""
    best, most = hits[0][0], 0
    for place, (number, _word) in enumerate(hits):
        near = {
            word for other, word in hits[place : place + AROUND] if other - number < AROUND // 2
        }
        if len(near) > most:
            best, most = number, len(near)
    return best


def _pieces(
    text: str, left: int, right: int, marks: Sequence[tuple[int, int]]
) -> tuple[Piece, ...]:
    found: list[Piece] = [Piece("… ")] if left else []
    at = left
    for start, end in marks:
        if start > at:
            found.append(Piece(text[at:start]))
        found.append(Piece(text[start:end], marked=True))
        at = end
    rest = text[at:right].rstrip()
    found.append(Piece(f"{rest} …" if right < len(text) else rest))
    return tuple(piece for piece in found if piece.text)
