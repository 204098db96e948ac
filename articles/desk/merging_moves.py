"""What a body put together shows though neither writer meant it so: consequences of moving blocks.

diff3 knows no moves: a moved block is one deleted here and added there, and
neither place alone is a conflict. Nothing is undone here; the writers are told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsroom.richtext.figures import figure_nodes
from newsroom.richtext.reading_text import plain
from newsroom.richtext.top_blocks import top_blocks

from .merging_bodies import Piece

# Of the words of two texts of one paragraph, so many are the same, at least;
# and a text of so few words is the same only word for word.
LIKENESS = 0.75
FEWEST = 5
# Pairs of blocks that are compared: beyond them only equal ones are found.
DEAREST = 20_000


@dataclass(frozen=True, slots=True)
class Moved:
    """``doubled`` stand more often than in either text; ``back`` were deleted on one side."""

    doubled: tuple[str, ...] = ()
    back: tuple[str, ...] = ()


NOTHING_MOVED = Moved()


class _Block:
    """A block and what it is known by: its pictures, else its words."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.images = frozenset(node.image for node in figure_nodes(html))
        self.words = Counter(plain(html).casefold().split())
        self.length = self.words.total()

    def like(self, other: "_Block") -> bool:
        """Say whether both may be texts of one block."""
        if self.html == other.html:
            return True
        if self.images or other.images:
            return bool(self.images & other.images)
        longest = max(self.length, other.length)
        if min(self.length, other.length) < max(FEWEST, LIKENESS * longest):
            return False
        return (self.words & other.words).total() >= LIKENESS * longest


def moved(pieces: Sequence[Piece], merged: str) -> Moved:
    """Return what moving did to a body that was put together.

    Args:
        pieces: what it was put together from.
        merged: the body as it was settled, cleaned.
    """
    base, mine, theirs = (
        [_Block(html) for piece in pieces for html in getattr(piece, side)]
        for side in ("base", "mine", "theirs")
    )
    shown = [_Block(html) for html in top_blocks(merged)]
    return Moved(
        tuple(_once(_doubled(shown, mine, theirs))),
        tuple(_once(_back(pieces, shown, base, mine, theirs))),
    )


def _once(blocks: Iterable[str]) -> Iterator[str]:
    """Yield each once; a line across may stand as often as it likes."""
    return (block for block in dict.fromkeys(blocks) if block != "<hr>")


def _doubled(
    shown: Sequence[_Block], mine: Sequence[_Block], theirs: Sequence[_Block]
) -> Iterator[str]:
    for name in ("html", "images"):
        counts = [_counted(side, name) for side in (shown, mine, theirs)]
        more = {key for key in counts[0] if counts[0][key] > max(counts[1][key], counts[2][key])}
        for block in shown:
            if more & set(_keys(block, name)):
                yield block.html
    ours, others = _only(mine, theirs, shown), _only(theirs, mine, shown)
    if len(ours) * len(others) > DEAREST:
        return
    for block in ours:
        for other in others:
            if block.like(other) and _more_alike(block, shown, mine, theirs):
                yield other.html


def _keys(block: _Block, name: str) -> Iterable[object]:
    if name == "images":
        return block.images
    return () if block.images else (block.html,)


def _counted(blocks: Sequence[_Block], name: str) -> Counter[object]:
    return Counter(key for block in blocks for key in _keys(block, name))


def _only(side: Sequence[_Block], other: Sequence[_Block], shown: Sequence[_Block]) -> list[_Block]:
    """Return the blocks of one text that are shown and are not in the other; pictures apart."""
    there, kept = {block.html for block in other}, {block.html for block in shown}
    return [
        block
        for block in side
        if not block.images and block.html in kept and block.html not in there
    ]


def _more_alike(block: _Block, shown: Sequence[_Block], *sides: Sequence[_Block]) -> bool:
    number = sum(map(block.like, shown))
    return all(number > sum(map(block.like, side)) for side in sides)


def _back(
    pieces: Sequence[Piece],
    shown: Sequence[_Block],
    base: Sequence[_Block],
    mine: Sequence[_Block],
    theirs: Sequence[_Block],
) -> Iterator[str]:
    """Yield what one side put to another place and the other side deleted."""
    kept = {block.html for block in shown}
    for side, other in (("mine", theirs), ("theirs", mine)):
        added = [
            (piece, _Block(html))
            for piece in pieces
            if piece.by == side
            for html in getattr(piece, side)
            if html not in piece.base and html in kept
        ]
        if len(added) * (len(base) + len(other)) > DEAREST:
            continue
        for piece, block in added:
            from_elsewhere = any(
                block.like(was) and was.html not in piece.base and not _stays(was, pieces, side)
                for was in base
            )
            if from_elsewhere and not any(map(block.like, other)):
                yield block.html


def _stays(was: _Block, pieces: Sequence[Piece], side: str) -> bool:
    """Say whether a block of the base stands where it stood in one side's text."""
    return any(
        was.html in piece.base and any(was.like(_Block(html)) for html in getattr(piece, side))
        for piece in pieces
    )
