"""Two texts of one article put together, upon the version that both began with.

Pure functions on documents. What only one side changed is taken; what both
changed alike is taken once; what both changed differently is a conflict that a
person settles. Nothing of either side is dropped without being named.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from articles.document import ArticleDocument

from .merging_bodies import Piece, joined, pieces
from .merging_lists import Unsafe, merge_lists
from .merging_moves import Moved, moved

# What makes an item of a list the same item on both sides.
KEYS: Mapping[str, Callable[[Any], Hashable]] = {
    "gallery": lambda item: item.image,
    "bylines": lambda item: item.author,
    "tags": lambda item: item,
    "related": lambda item: item,
}
MINE, THEIRS, BOTH = "mine", "theirs", "both"


@dataclass(frozen=True, slots=True)
class Change:
    """A place where the two texts differ.

    ``field`` names it, ``piece`` is the number of a run of blocks where it is a
    part of the body. ``by`` says who changed it: "mine", "theirs" or "both".
    """

    field: str
    base: Any
    mine: Any
    theirs: Any
    by: str
    piece: int | None = None

    @property
    def name(self) -> str:
        """The name under which a choice is posted."""
        return self.field if self.piece is None else f"{self.field}.{self.piece}"

    @property
    def choices(self) -> tuple[str, ...]:
        return (MINE, THEIRS) if self.piece is None else (MINE, THEIRS, BOTH)


@dataclass(frozen=True, slots=True)
class Merge:
    """Everything in which two texts differ, in the document's order."""

    mine: ArticleDocument
    theirs: ArticleDocument
    changes: tuple[Change, ...]
    # Fields whose lists were put together item by item, and the result.
    lists: Mapping[str, tuple[Any, ...]]
    body: tuple[Piece, ...]

    @property
    def conflicts(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.by == BOTH)

    def open(self, choices: Mapping[str, str]) -> tuple[Change, ...]:
        """Return the conflicts that the choices do not settle."""
        return tuple(c for c in self.conflicts if choices.get(c.name) not in c.choices)

    def settled(self, choices: Mapping[str, str]) -> ArticleDocument:
        """Return the text that the choices make.

        Args:
            choices: a change's name -> "mine", "theirs" or, in the body,
                "both" (theirs stands first). A change without one is taken
                from the side that made it, a conflict from mine.
        """
        values: dict[str, Any] = dict(self.lists)
        runs: dict[int, tuple[str, ...]] = {}
        for change in self.changes:
            choice = choices.get(change.name, "")
            chosen = choice in change.choices
            if not chosen:
                choice = THEIRS if change.by == THEIRS else MINE
            if change.piece is not None:
                theirs = change.theirs if choice != MINE else ()
                runs[change.piece] = theirs + (change.mine if choice != THEIRS else ())
            elif chosen or change.field not in self.lists:
                values[change.field] = change.mine if choice == MINE else change.theirs
        body = joined([runs.get(place, piece.mine) for place, piece in enumerate(self.body)])
        return replace(self.theirs, **values, body=body)

    def moved(self, document: ArticleDocument) -> Moved:
        """Return what a merged text shows because blocks were moved."""
        return moved(self.body, document.body)


def merge(base: ArticleDocument | None, mine: ArticleDocument, theirs: ArticleDocument) -> Merge:
    """Compare two texts with the one that both began with.

    Without one (nobody knows it any more) every difference is a conflict.
    The bodies are expected in canonical form (``writing.prepared``).
    """
    changes: list[Change] = []
    lists: dict[str, tuple[Any, ...]] = {}
    body = pieces(base.body if base else "", mine.body, theirs.body)
    for name in (field.name for field in fields(ArticleDocument) if field.name != "schema"):
        if name == "body":
            changes += _of_body(body)
            continue
        was: Any = getattr(base, name) if base else None
        ours, others = getattr(mine, name), getattr(theirs, name)
        if ours == others:
            continue
        by = BOTH if base is None else MINE if others == was else THEIRS if ours == was else BOTH
        if by == BOTH and base and name in KEYS:
            try:
                lists[name] = merge_lists(was, ours, others, KEYS[name])
                by = MINE
            except Unsafe:
                pass
        changes.append(Change(name, was, ours, others, by))
    return Merge(mine, theirs, tuple(changes), lists, body)


def _of_body(body: tuple[Piece, ...]) -> list[Change]:
    return [
        Change("body", piece.base, piece.mine, piece.theirs, piece.by, place)
        for place, piece in enumerate(body)
        if piece.by not in {"", "same"}
    ]
