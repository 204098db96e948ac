"""The home page and the fronts of sections, for readers."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.reading import articles as reading
from articles.reading.missing import answer_missing
from articles.reading.views import render_section
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import site_now
from newsroom.masthead.values import Site

from .home_page import HomePage, home_layout, home_page
from .section_front import section_layout, section_list


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Answer ``/``: what editors pinned, filled up by rule, zone by zone (five queries)."""
    site, now = site_now(), timezone.now()
    return render_home(home_page(home_layout(site, now), site, now), site)


def render_home(page: HomePage, site: Site, *, is_preview: bool = False) -> HttpResponse:
    """Render a home page; a preview is the same page with a line that says so."""
    return render_page(
        "home.html",
        path="/",
        title="",
        site=site,
        noindex=is_preview,
        front=page,
        is_preview=is_preview,
    )


@require_safe
def section_front(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer ``/<section>/``: what editors pinned, then its stories, newest first."""
    row = reading.section_of(slug)
    if row is None:
        return answer_missing(f"/{slug}/", request.META["QUERY_STRING"])
    site, now = site_now(), timezone.now()
    return render_section(row, section_list(row, section_layout(row, now), site, now), site)
