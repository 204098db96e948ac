"""Two versions of one list put together by its items, where that is safe."""

from collections.abc import Callable, Hashable
from typing import Any


class Unsafe(Exception):
    """The two lists contradict each other; a person must choose."""


def merge_lists(
    base: tuple[Any, ...],
    mine: tuple[Any, ...],
    theirs: tuple[Any, ...],
    key: Callable[[Any], Hashable],
) -> tuple[Any, ...]:
    """Return a list with the additions, removals and edits of both sides.

    Args:
        base: the list that both began with.
        mine: one side's.
        theirs: the other's.
        key: what makes an item the same item, such as a byline's author.

    Raises:
        Unsafe: an item stands twice in a list, was edited on both sides, was
            edited on one and removed on the other, or both changed the order.
    """
    if mine == theirs or theirs == base:
        return mine
    if mine == base:
        return theirs
    tables = [{key(item): item for item in items} for items in (base, mine, theirs)]
    if any(
        len(table) != len(items) for table, items in zip(tables, (base, mine, theirs), strict=True)
    ):
        raise Unsafe
    return tuple(_item(name, *tables) for name in _order(*tables))


def _item(name: Hashable, base: Any, mine: Any, theirs: Any) -> Any:
    if name not in mine or name not in theirs:
        return mine[name] if name in mine else theirs[name]
    if mine[name] == theirs[name] or theirs[name] == base.get(name):
        return mine[name]
    if mine[name] == base.get(name):
        return theirs[name]
    raise Unsafe


def _order(base: Any, mine: Any, theirs: Any) -> list[Hashable]:
    """Return the keys that stay, in the order of whoever changed it."""
    for name in base:
        one, other = mine.get(name), theirs.get(name)
        if one is None and other is not None and other != base[name]:
            raise Unsafe
        if other is None and one is not None and one != base[name]:
            raise Unsafe
    common = [name for name in base if name in mine and name in theirs]
    orders = [
        [name for name in side if name in base and name in set(common)] for side in (mine, theirs)
    ]
    if orders[0] != common and orders[1] != common and orders[0] != orders[1]:
        raise Unsafe
    first, second = (mine, theirs) if orders[1] == common else (theirs, mine)
    gone = {name for name in base if name not in mine or name not in theirs}
    found = [name for name in first if name not in gone]
    before: Hashable | None = None
    for name in second:
        if name in gone:
            continue
        if name not in first:
            found.insert(found.index(before) + 1 if before is not None else 0, name)
        before = name
    return found
