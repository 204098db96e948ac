"""Counts that are summed in memory and handed over now and then."""

import datetime as dt
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from threading import Lock

log = logging.getLogger(__name__)

# (key, the beginning of its hour in UTC) -> how often.
Counts = Mapping[tuple[str, dt.datetime], int]
Write = Callable[[Counts], None]
# Distinct keys and hours that one kind may hold between two hand-overs. A busy day of
# 10,000 articles fits; a flood of invented keys costs some 2 MB and no more.
MOST = 10_000


class Sums:
    """The counts of one kind. Any number of threads may add; one hands over at a time."""

    def __init__(self, name: str, write: Write, *, most: int = MOST) -> None:
        self._name, self._write, self._most = name, write, most
        self._counts: Counter[tuple[str, dt.datetime]] = Counter()
        self._lock, self._handing_over = Lock(), Lock()
        self._told = False

    def add(self, keys: Iterable[str], now: dt.datetime) -> None:
        """Count each key once in the hour of an aware time; drop new ones past the bound."""
        hour = now.astimezone(dt.UTC).replace(minute=0, second=0, microsecond=0)
        dropped = False
        with self._lock:
            for key in keys:
                place = (key, hour)
                if place in self._counts or len(self._counts) < self._most:
                    self._counts[place] += 1
                else:
                    dropped = True
            tell = dropped and not self._told
            self._told = self._told or dropped
        if tell:
            log.warning(
                "Beacons of %s: more than %d keys wait to be written; new ones are dropped.",
                self._name, self._most,
            )  # fmt: skip

    def hand_over(self) -> None:
        """Give everything to the kind's table. What it refuses is kept for the next time."""
        with self._handing_over:
            with self._lock:
                taken, self._counts = self._counts, Counter()
            if not taken:
                return
            try:
                self._write(taken)
            except Exception:
                # Whatever went wrong: the counts are not to be lost, nor the thread to end.
                log.exception("Beacons of %s could not be written; they are kept.", self._name)
                with self._lock:
                    for place, number in taken.items():
                        if place in self._counts or len(self._counts) < self._most:
                            self._counts[place] += number

    def forget(self) -> None:
        """Drop everything: in a forked process the counts are its parent's."""
        self._lock, self._handing_over = Lock(), Lock()
        self._counts = Counter()
