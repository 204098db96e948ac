"""Moments in words, for people."""

import datetime as dt

from django.utils import timezone
from django.utils.formats import date_format


def with_zone(moment: dt.datetime) -> str:
    """Return a moment as the language writes it, in the newsroom's zone, which is named.

    Args:
        moment: with a zone of its own, such as UTC.
    """
    here = timezone.localtime(moment)
    return f"{date_format(here, 'DATETIME_FORMAT')} {date_format(here, 'T')}"
