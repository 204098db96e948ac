"""What most readers opened: counted by the hour, without anything about them."""

import datetime as dt
import uuid

from django.db.models import Sum

from articles.models.reads import ArticleReads

# The home page holds some fifty stories, and no story stands twice: those that are read most
# stand there already. Some have left publication since.
LISTED = 60
LATELY = dt.timedelta(hours=24)
# A quiet paper has no list of a day: the week stands in.
AT_LEAST, THIS_WEEK = 5, dt.timedelta(days=7)
# Counts stand in memory for ten seconds (newsroom/editions/beacons.py): an hour is
# counted to its end a minute later.
WRITTEN_AFTER = dt.timedelta(minutes=1)

_kept: tuple[dt.datetime, tuple[uuid.UUID, ...]] | None = None


def most_read(now: dt.datetime) -> tuple[uuid.UUID, ...]:
    """Return the public ids of the articles most opened of late, the first the most.

    Counted up to the last full hour, so that the list is the same wherever a
    page is rendered within an hour, and read once an hour in each process.
    Articles that are not live are among them: their counts stay.
    """
    global _kept
    hour = (now - WRITTEN_AFTER).replace(minute=0, second=0, microsecond=0)
    held = _kept
    if held is not None and held[0] == hour:
        return held[1]
    found = _ranking(hour - LATELY, hour)
    if len(found) < AT_LEAST:
        found = _ranking(hour - THIS_WEEK, hour)
    _kept = (hour, found)
    return found


def _ranking(since: dt.datetime, until: dt.datetime) -> tuple[uuid.UUID, ...]:
    rows = (
        ArticleReads.objects.filter(hour__gte=since, hour__lt=until)
        .values("public_id")
        .annotate(times=Sum("count"))
        .order_by("-times", "public_id")
    )
    return tuple(row["public_id"] for row in rows[:LISTED])


def forget() -> None:
    """Read the list anew at the next question: the counts of past hours changed."""
    global _kept
    _kept = None
