"""Telling others that something's address changed.

Policy pages and authors stand below articles and cannot import the history of
addresses; who keeps it registers here.
"""

from collections.abc import Callable
from typing import Any

Listener = Callable[[Any, str], None]
_listeners: list[Listener] = []


def register(listener: Listener) -> None:
    """Call ``listener(thing, old_path)`` in the transaction that saves a new address."""
    _listeners.append(listener)


def moved(thing: Any, old_path: str) -> None:
    """Tell everybody who registered.

    Args:
        thing: a policy page or an author, saved.
        old_path: where it stood.
    """
    for listener in _listeners:
        listener(thing, old_path)
