"""Beacons: what pages report, counted without anything about who reads.

``POST /beacons/<kind>/`` is answered before Django's handler is entered: no session, no
query, no template. Kept are a key, an hour and a number; no cookie, address or user agent.
"""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.conf import settings
from django.utils import timezone

from newsroom.lib.robots import is_robot

from .flushing import start_flushing
from .sums import Sums, Write

_PATH = re.compile(r"/beacons/([a-z][a-z-]{0,29})/")
# Bytes and keys of one beacon: a page reports a handful of short keys at most.
MOST_BYTES = 512
MOST_KEYS = 8

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

_kinds: dict[str, tuple[re.Pattern[str], Sums]] = {}
_sent: set[str] = set()


def register(kind: str, write: Write, *, pattern: str, is_sent: bool = True) -> None:
    """Count a kind; called in an app's ``ready()``.

    Args:
        kind: small letters and hyphens, the last part of ``/beacons/<kind>/``.
        write: adds counts, ``{(key, hour in UTC): number}``, to the app's table in one
            transaction (``newsroom.editions.adding`` does it). It is called every ten
            seconds, in a thread of its own; what it raises keeps the counts for later.
        pattern: a regular expression that a whole key must match; others are dropped.
        is_sent: whether pages send it. A kind that views count by themselves (``count``)
            has no address.

    Raises:
        ValueError: the kind cannot stand in an address.
    """
    if not _PATH.fullmatch(f"/beacons/{kind}/"):
        raise ValueError(f"Not the name of a kind of beacon: {kind!r}")
    _kinds[kind] = (re.compile(pattern), Sums(kind, write))
    if is_sent:
        _sent.add(kind)


def count(kind: str, *keys: str) -> None:
    """Count keys of a kind now, as a beacon would: for views that count what they answer.

    Raises:
        KeyError: nobody registered the kind.
    """
    pattern, sums = _kinds[kind]
    known = dict.fromkeys(key for key in keys if pattern.fullmatch(key))
    if known:
        sums.add(known, timezone.now())
        start_flushing(flush)


def flush() -> None:
    """Write what every kind has summed up."""
    for _pattern, sums in tuple(_kinds.values()):
        sums.hand_over()


def forget() -> None:
    """Drop what is summed up and not yet written."""
    for _pattern, sums in _kinds.values():
        sums.forget()


# A fork's child would write its parent's counts a second time.
os.register_at_fork(after_in_child=forget)


def answering_beacons(application: Application) -> Application:
    """Return a WSGI application that answers beacons and passes everything else on.

    A beacon of a known kind gets 204 and nothing else, counted or not: who sends one
    is told nothing. Unknown kinds and other methods get the site's own 404.
    """

    def answer(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        # Nearly every request ends here, with one comparison.
        if not environ.get("PATH_INFO", "").startswith("/beacons/"):
            return application(environ, start_response)
        found = _PATH.fullmatch(environ["PATH_INFO"])
        if environ["REQUEST_METHOD"] != "POST" or not found or found[1] not in _sent:
            return application(environ, start_response)
        if _is_from_a_reader(environ):
            count(found[1], *_keys(environ))
        start_response("204 No Content", [("Cache-Control", "no-store")])
        return ()

    return answer


def _is_from_a_reader(environ: Mapping[str, Any]) -> bool:
    if is_robot(environ):
        return False
    # Browsers name both on every POST; a page of another site does not count here.
    origin = environ.get("HTTP_ORIGIN")
    site = environ.get("HTTP_SEC_FETCH_SITE", "same-origin")
    return site == "same-origin" and origin in (None, settings.PUBLIC_URL)


def _keys(environ: Mapping[str, Any]) -> list[str]:
    """Return the keys of a body, one a line; none where it is longer than it may be."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return []
    if not 0 < length <= MOST_BYTES:
        return []
    keys = environ["wsgi.input"].read(length).decode("ascii", "replace").split()
    return keys if len(keys) <= MOST_KEYS else []
