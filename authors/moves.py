"""Telling others that an author's address changed.

Authors stand below articles and cannot import the history of addresses; who
keeps it registers here.
"""

from collections.abc import Callable

from .models import Author

Listener = Callable[[Author, str], None]
_listeners: list[Listener] = []


def register(listener: Listener) -> None:
    """Call ``listener(author, old_path)`` in the transaction that saves a new slug."""
    _listeners.append(listener)


def moved(author: Author, old_path: str) -> None:
    """Tell everybody who registered."""
    for listener in _listeners:
        listener(author, old_path)
