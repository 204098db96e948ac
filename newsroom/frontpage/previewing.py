"""A front as readers would see it: from somebody's board, or from the history."""

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles.models.section import Section
from articles.reading.views import render_section
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.masthead.guarding import guarded
from newsroom.masthead.in_language import readers_language
from newsroom.masthead.site import site_now

from .board_view import find_front
from .fronts import slots_of
from .home_page import home_page
from .layout import Layout, read_fitted
from .models import Front
from .section_front import section_list
from .views import render_home
from .visits import open_board


def preview(request: HttpRequest, user: User, which: str, number: int = 0) -> HttpResponse:
    """Answer the page of a person's board, or of a layout of the history (``number``)."""
    require(user, "frontpage.view")
    front = find_front(which)
    now = timezone.now()
    if number:
        version = front.versions.filter(number=number).first()
        if version is None:
            raise Http404
        layout = read_fitted(version.layout, slots_of(front))
        # One that is still to come is looked at as of its minute: pins end by the clock.
        now = max(now, version.live_from)
    else:
        layout = open_board(front, user).layout
    with readers_language():
        return guarded(_page(front, layout, now))


def _page(front: Front, layout: Layout, now: dt.datetime) -> HttpResponse:
    site = site_now()
    if front.section_id is None:
        return render_home(home_page(layout, site, now), site, is_preview=True)
    section = Section.objects.select_related("parent").get(pk=front.section_id)
    return render_section(section, section_list(section, layout, site, now), site, is_preview=True)
