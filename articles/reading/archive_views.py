"""The archive: ``/archive/``, ``/<yyyy>/`` and ``/<yyyy>/<mm>/``."""

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import site_now
from newsroom.masthead.values import NavigationItem

from .archive import months_with_articles, newest_between, span, years_with_articles
from .views import cursor_of, list_page


@require_safe
def years(_request: HttpRequest) -> HttpResponse:
    """Answer ``/archive/``: every year in which something came out."""
    return render_page(
        "archive.html",
        path="/archive/",
        title=_("Archive"),
        heading=_("Archive"),
        parts=[NavigationItem(str(year), f"/{year}/") for year in years_with_articles()],
    )


@require_safe
def year(_request: HttpRequest, year: str) -> HttpResponse:
    """Answer ``/<yyyy>/``: its months; a year without live articles is unknown."""
    number = _year(year)
    months = months_with_articles(number)
    if not months:
        raise Http404
    return render_page(
        "archive.html",
        path=f"/{year}/",
        title=year,
        heading=year,
        parent=NavigationItem(_("Archive"), "/archive/"),
        parts=[
            NavigationItem(_named(number, month), f"/{year}/{month:02}/")
            for month in reversed(months)
        ],
    )


@require_safe
def month(_request: HttpRequest, year: str, month: str, cursor: str = "") -> HttpResponse:
    """Answer ``/<yyyy>/<mm>/`` and its older pages; a month without live articles is unknown."""
    number, part = _year(year), int(month)
    if not 1 <= part <= 12:
        raise Http404
    rows = newest_between(span(number, part), cursor_of(cursor))
    if not rows and not cursor:
        raise Http404
    site = site_now()
    base = f"/{year}/{month}/"
    found = list_page(rows, base=base, cursor=cursor, site=site, leads=True)
    heading = _named(number, part)
    return render_page(
        "archive.html",
        path=base,
        title=heading,
        canonical=found.canonical,
        site=site,
        heading=heading,
        parent=NavigationItem(year, f"/{year}/"),
        list=found,
    )


def _year(text: str) -> int:
    number = int(text)
    # The next year's midnight must be a date too.
    if not dt.MINYEAR < number < dt.MAXYEAR:
        raise Http404
    return number


def _named(year: int, month: int) -> str:
    return date_format(dt.date(year, month, 1), "YEAR_MONTH_FORMAT")
