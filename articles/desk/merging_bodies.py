"""Two versions of one body put together by its blocks (diff3), upon the text both began with."""

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.richtext.figures import figure_nodes
from newsroom.richtext.top_blocks import top_blocks

Blocks = tuple[str, ...]
# Comparing costs the product of what is alike on both sides: 60,000 equal
# paragraphs on each took minutes. Beyond this the middle is one piece.
DEAREST = 4_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of blocks as it was, and as it stands in either text."""

    base: Blocks
    mine: Blocks
    theirs: Blocks

    @property
    def by(self) -> str:
        """Who changed it: "", "mine", "theirs", "same" (alike), or "both" (a conflict)."""
        if self.mine == self.theirs:
            return "" if self.mine == self.base else "same"
        if self.theirs == self.base:
            return "mine"
        return "theirs" if self.mine == self.base else "both"


def pieces(base: str, mine: str, theirs: str) -> tuple[Piece, ...]:
    """Return three cleaned bodies as pieces, in order; each body is its pieces joined."""
    origin, ours, others = top_blocks(base), top_blocks(mine), top_blocks(theirs)
    found: list[Piece] = []
    for piece in _pieces(origin, ours, others):
        parts = _parted(piece)
        for part in parts:
            if found and found[-1].by == part.by == "":
                found[-1] = Piece(*(found[-1].base + part.base,) * 3)
            else:
                found.append(part)
    return tuple(found)


def _parted(piece: Piece) -> list[Piece]:
    """Part neighbours that different people edited, block by block.

    Only where every block was changed by one side at most: then nothing was
    moved, and each edit stands beside the block that it is an edit of.
    """
    if piece.by != "both" or not len(piece.base) == len(piece.mine) == len(piece.theirs):
        return [piece]
    rows = zip(piece.base, piece.mine, piece.theirs, strict=True)
    parts = [Piece((base,), (mine,), (theirs,)) for base, mine, theirs in rows]
    return [piece] if any(part.by == "both" for part in parts) else parts


def _pieces(base: Blocks, mine: Blocks, theirs: Blocks) -> Iterator[Piece]:
    to_mine, to_theirs = _pairs(base, mine), _pairs(base, theirs)
    at = (0, 0, 0)
    for place in range(len(base)):
        if place not in to_mine or place not in to_theirs:
            continue
        here = (place, to_mine[place], to_theirs[place])
        if here != at:
            yield Piece(base[at[0] : here[0]], mine[at[1] : here[1]], theirs[at[2] : here[2]])
        yield Piece((base[place],), (base[place],), (base[place],))
        at = (here[0] + 1, here[1] + 1, here[2] + 1)
    if at != (len(base), len(mine), len(theirs)):
        yield Piece(base[at[0] :], mine[at[1] :], theirs[at[2] :])


def _pairs(one: Blocks, other: Blocks) -> dict[int, int]:
    """Return which block of one text is which of the other, in the order of both."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    pairs = {place: place for place in range(start)}
    pairs |= {len(one) - 1 - back: len(other) - 1 - back for back in range(end)}
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    counts = Counter(right)
    if sum(counts[block] for block in left) <= DEAREST:
        matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
        for match in matcher.get_matching_blocks():
            for step in range(match.size):
                pairs[start + match.a + step] = start + match.b + step
    return pairs


def twice(merged: str, mine: str, theirs: str) -> list[int]:
    """Return the pictures that stand more often in the merged body than in either text.

    Both moved them, to different places.
    """
    counts = [Counter(node.image for node in figure_nodes(body)) for body in (merged, mine, theirs)]
    return sorted(key for key in counts[0] if counts[0][key] > max(counts[1][key], counts[2][key]))


def joined(parts: Sequence[Blocks]) -> str:
    """Return pieces' chosen blocks as one body."""
    return "".join(block for part in parts for block in part)
