"""Reading and advancing the edition's number."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

from django.db import transaction
from django.db.models import F

from .models import Edition

_held: ContextVar[int | None] = ContextVar("edition", default=None)


@contextmanager
def one_edition() -> Iterator[None]:
    """Let everything inside the block be of one edition, whose number is read once."""
    token = _held.set(current())
    try:
        yield
    finally:
        _held.reset(token)


def current() -> int:
    """Return the number of the edition readers get now (one query, none in ``one_edition``)."""
    held = _held.get()
    if held is not None:
        return held
    number = Edition.objects.values_list("number", flat=True).filter(pk=1).first()
    return number or 0


def advance() -> None:
    """Make a new edition: the last statement of a transaction that readers see.

    The row is written last so that its lock is held for the commit alone.

    Raises:
        RuntimeError: no transaction is open; the number would then move
            before or without the change that it announces.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An edition is made in the transaction of what it shows.")
    if not Edition.objects.filter(pk=1).update(number=F("number") + 1):
        Edition.objects.create(pk=1, number=1)


def kept_for_an_edition[Value](read: Callable[[], Value]) -> Callable[[int], Value]:
    """Keep what a function reads, in this process, until the edition changes.

    The function returned takes the edition's number, so that a page reads the
    number once and everything on it is of that one edition.

    Threads share it without a lock: the number and the value are one tuple,
    swapped whole, and each thread answers from the tuple it holds. A thread
    that began under an older edition reads for itself and leaves the newer in
    place; where two swap at once the worst is one reading too many.
    """
    kept: tuple[int, Value] | None = None

    @wraps(read)
    def reader(edition: int) -> Value:
        nonlocal kept
        held = kept
        if held is not None and held[0] == edition:
            return held[1]
        value = read()
        if kept is None or kept[0] < edition:
            kept = (edition, value)
        return value

    return reader
