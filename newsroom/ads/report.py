"""What was counted, by day and advertisement."""

import csv
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

from django.db.models import Sum
from django.db.models.functions import TruncDate
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from .models import AdCount, Advertisement

# Excel reads a file without this mark in the code page of its country; other programs
# that read UTF-8 pass over it.
BOM = "\ufeff"
# A cell that begins with one of these is a formula to a spreadsheet (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Line:
    """An advertisement's day; of tags nobody can count the clicks."""

    day: dt.date
    name: str
    kind: str
    impressions: int
    clicks: int | None

    @property
    def rate(self) -> str:
        return "" if self.clicks is None else click_rate(self.impressions, self.clicks)


def click_rate(impressions: int, clicks: int) -> str:
    """Return clicks by impressions in the language that is spoken, such as "1.25 %".

    "" where nothing was seen.
    """
    if not impressions:
        return ""
    # Rounded here: number_format cuts off.
    return _("%s %%") % number_format(f"{_percent(impressions, clicks):.2f}", decimal_pos=2)


def _percent(impressions: int, clicks: int) -> float:
    return 100 * clicks / impressions


def lines(begins: dt.date, ends: dt.date, *, ad: int | None = None, slot: str = "") -> list[Line]:
    """Return what was counted between two days, newest first (one query).

    Hours are kept in UTC and go to the day of the newsroom's zone in which they begin:
    exact where the zone differs by whole hours.

    Args:
        begins: the first day in the newsroom's zone; ``ends`` is the last.
        ad: an advertisement's id; None is all of them.
        slot: a slot's name; "" is all of them.
    """
    zone = timezone.get_current_timezone()
    rows = AdCount.objects.filter(
        hour__gte=dt.datetime.combine(begins, dt.time(), zone),
        hour__lt=dt.datetime.combine(ends + dt.timedelta(days=1), dt.time(), zone),
    )
    if ad is not None:
        rows = rows.filter(ad=ad)
    if slot:
        rows = rows.filter(slot=slot)
    summed = (
        rows.annotate(day=TruncDate("hour", tzinfo=zone))
        .values("day", "ad_id", "ad__name", "ad__kind")
        .annotate(seen=Sum("impressions"), clicked=Sum("clicks"))
        .order_by("-day", "ad__name", "ad_id")
    )
    kinds = dict(Advertisement.Kind.choices)
    return [
        Line(
            row["day"],
            row["ad__name"],
            str(kinds[row["ad__kind"]]),
            row["seen"],
            None if row["ad__kind"] == Advertisement.Kind.TAG else row["clicked"],
        )
        for row in summed
    ]


def headings() -> tuple[str, ...]:
    """Return the names of the report's columns."""
    return (
        _("day"), _("advertisement"), _("kind"), _("impressions"), _("clicks"), _("click rate"),
    )  # fmt: skip


def as_csv(rows: Iterable[Line]) -> str:
    """Return a report as CSV (RFC 4180) with commas and ISO dates, beginning with a BOM."""
    file = StringIO()
    write = csv.writer(file)
    write.writerow(headings())
    for row in rows:
        clicks = "" if row.clicks is None else row.clicks
        # For programs: a point in every language.
        can_tell = row.clicks is not None and row.impressions
        rate = f"{_percent(row.impressions, row.clicks or 0):.2f} %" if can_tell else ""
        write.writerow(
            _harmless((row.day.isoformat(), row.name, row.kind, row.impressions, clicks, rate))
        )
    return BOM + file.getvalue()


def _harmless(cells: Sequence[str | int]) -> list[str | int]:
    return [
        f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
        for cell in cells
    ]
