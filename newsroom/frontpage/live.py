"""Which layout of a front readers get at a time."""

import datetime as dt
from collections.abc import Mapping

from .layout import Layout, read_fitted
from .models import FrontVersion


def layout_at(section: int | None, slots: Mapping[str, int], now: dt.datetime) -> Layout:
    """Return the layout of a front at a time (one query).

    A layout that was scheduled is live from its minute on, with nobody's help:
    it is asked for by time.

    Args:
        section: key of the section; None is the home page.
        slots: the zones that the front has now, and how many slots each.
        now: the time.
    """
    stored = (
        FrontVersion.objects.filter(front__section=section)
        .live_at(now)
        .values_list("layout", flat=True)
        .first()
    )
    return read_fitted(stored, slots)
