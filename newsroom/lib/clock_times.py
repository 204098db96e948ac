"""Clock times as people type them, on the days when the clocks change too."""

import datetime as dt
from zoneinfo import ZoneInfo


class NoSuchTime(ValueError):
    """The clocks go forward over this time; it does not exist on that day."""


class TwoSuchTimes(ValueError):
    """The clocks go back: the time comes twice. ``times``: the earlier, the later."""

    def __init__(self, times: tuple[dt.datetime, dt.datetime]) -> None:
        super().__init__("The time comes twice on that day.")
        self.times = times


def moment(typed: dt.datetime, zone: ZoneInfo, *, second: bool | None = None) -> dt.datetime:
    """Return the moment that a clock time means in a zone.

    Args:
        typed: without a zone, as the newsroom's clock shows it.
        zone: the newsroom's.
        second: which of two is meant where the time comes twice; None asks.

    Raises:
        NoSuchTime: it does not exist.
        TwoSuchTimes: it comes twice and ``second`` does not say which is meant.
    """
    first, later = (typed.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == later.utcoffset():
        return first
    # In a gap (PEP 495) the two folds differ as well, but neither comes back from UTC.
    back = first.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None, fold=0)
    if back != typed.replace(fold=0):
        raise NoSuchTime
    if second is None:
        raise TwoSuchTimes((first, later))
    return later if second else first
