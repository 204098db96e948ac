"""What readers see when something is missing or broken."""

import logging

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from newsroom.masthead.rendering import render_page
from newsroom.richtext.reading_text import plain

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


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is not the session's.

    On the desk, with what was typed into it. Readers' pages take no form at
    all, and Django looks for the token before the view could answer 405.
    """
    if not request.path.startswith(settings.DESK_PREFIX):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    text = plain(request.POST.get("body", "")[:500_000], captions=True)
    return HttpResponse(render_to_string("csrf_failure.html", {"text": text}), status=403)
