"""Two versions of one body put together by its blocks (diff3), upon the text both began with."""

import difflib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Edit:
    """Blocks ``start`` to ``end`` of the base become ``new``."""

    start: int
    end: int
    new: Blocks


def pieces(base: str, mine: str, theirs: str) -> tuple[Piece, ...]:
    """Return three cleaned bodies as pieces, in order; each body is its pieces joined."""
    origin = top_blocks(base)
    ours, others = _edits(origin, top_blocks(mine)), _edits(origin, top_blocks(theirs))
    found: list[Piece] = []
    at = one = two = 0
    while one < len(ours) or two < len(others):
        start, end, next_one, next_two = _cluster(ours, others, one, two)
        if start > at:
            found.append(Piece(*(origin[at:start],) * 3))
        found.append(
            Piece(
                origin[start:end],
                _applied(origin, ours[one:next_one], start, end),
                _applied(origin, others[two:next_two], start, end),
            )
        )
        at, one, two = end, next_one, next_two
    if at < len(origin):
        found.append(Piece(*(origin[at:],) * 3))
    return tuple(found)


def _cluster(
    ours: list[_Edit], others: list[_Edit], one: int, two: int
) -> tuple[int, int, int, int]:
    """Return the next edits that touch each other: their range, and where the rest begins."""
    mine_first = two == len(others) or (
        one < len(ours) and _order(ours[one]) <= _order(others[two])
    )
    first = ours[one] if mine_first else others[two]
    start, end = first.start, first.end
    taken: tuple[list[_Edit], list[_Edit]] = ([first], []) if mine_first else ([], [first])
    while True:
        following = [
            (side, edits[place])
            for side, (edits, place) in enumerate(
                ((ours, one + len(taken[0])), (others, two + len(taken[1])))
            )
            if place < len(edits) and any(_touch(edits[place], other) for other in taken[1 - side])
        ]
        if not following:
            return start, end, one + len(taken[0]), two + len(taken[1])
        side, edit = min(following, key=lambda pair: _order(pair[1]))
        taken[side].append(edit)
        start, end = min(start, edit.start), max(end, edit.end)


def _order(edit: _Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _touch(one: _Edit, other: _Edit) -> bool:
    """Say whether two sides' edits are of the same place.

    An insertion beside an edited or deleted block is not, beside one to which
    blocks were added it is: nobody could say which comes first.
    """
    if one.start < other.end and other.start < one.end:
        return True
    for insertion, edit in ((one, other), (other, one)):
        if insertion.start == insertion.end and edit.start <= insertion.start <= edit.end:
            return len(edit.new) > edit.end - edit.start
    return False


def _applied(origin: Blocks, edits: list[_Edit], start: int, end: int) -> Blocks:
    found: Blocks = ()
    for edit in edits:
        found += origin[start : edit.start] + edit.new
        start = edit.end
    return found + origin[start:end]


def _edits(base: Blocks, other: Blocks) -> list[_Edit]:
    """Return what makes one text of the other, block by block where blocks answer to each other."""
    found: list[_Edit] = []
    at = there = 0
    for place, its in [*sorted(_pairs(base, other).items()), (len(base), len(other))]:
        old, new = range(at, place), other[there:its]
        if len(old) == len(new):
            found += [_Edit(row, row + 1, (new[row - at],)) for row in old]
        elif old or new:
            found.append(_Edit(at, place, new))
        at, there = place + 1, its + 1
    return found


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


def joined(parts: Sequence[Blocks]) -> str:
    """Return pieces' chosen blocks as one body."""
    return "".join(block for part in parts for block in part)
