"""What readers see when something is missing or broken."""

import logging

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from newsroom.lib.asking import wants_json
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
    if wants_json(request):
        # The page that asks keeps what was typed. Signed out or in again, it needs a new token.
        signed_in = "_auth_user_id" in request.session
        token = {"token": get_token(request)} if signed_in else {}
        said = _("Your login has changed since this page was opened.")
        return JsonResponse({"error": said, **token}, status=403 if signed_in else 401)
    text = plain(request.POST.get("body", "")[:500_000], captions=True)
    return HttpResponse(render_to_string("csrf_failure.html", {"text": text}), status=403)
