"""What readers see when something is missing or broken."""

import logging

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from newsroom.masthead.rendering import render_page

log = logging.getLogger(__name__)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404 with the same bytes for every path, so that none tells of a draft."""
    try:
        return render_page("404.html", path="", title=_("Not found"), noindex=True, status=404)
    except DatabaseError:
        log.exception("The 404 page could not be made.")
        return server_error(request)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 with a page that needs neither the database nor the masthead."""
    return HttpResponse(render_to_string("500.html"), status=500)
