"""The desk: the admin site, under its own content security policy."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.urls import URLPattern, URLResolver, path, re_path
from django.utils.translation import gettext as _
from django.views.decorators.csp import csp_override
from unfold.sites import UnfoldAdminSite

from newsroom.lib.asking import wants_json
from newsroom.settings.policies import DESK_CSP

from .models import User
from .signing_in_place import sign_in_place
from .typist import somebody_else


class DeskSite(UnfoldAdminSite):
    """Unfold's site; its pages may do what Unfold's scripts need, and no more."""

    login_template = "admin/sign_in.html"

    def get_urls(self) -> list[URLPattern | URLResolver]:
        # Django's redirect "view on site" checks no right to the object and
        # would tell every login the path of an unpublished article. Its name
        # stays below, for the admin's templates that reverse it.
        return [
            re_path(r"^r/", _nothing_here),
            path("sign-in/", sign_in_place, name="sign_in_place"),
            *super().get_urls(),
        ]

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Any:
        inner = csp_override(DESK_CSP)(super().admin_view(view, cacheable))

        @wraps(inner)
        def asked(request: HttpRequest, *args: Any, **more: Any) -> HttpResponseBase:
            if not wants_json(request):
                response: HttpResponseBase = inner(request, *args, **more)
                return response
            # A script can neither fill in the login page that a person is sent to
            # nor show a page of words: it is told in JSON.
            if not isinstance(request.user, User) or not self.has_permission(request):
                return JsonResponse(
                    {"error": _("You are signed out; log in to go on.")}, status=401
                )
            if other := somebody_else(request, request.user):
                return other
            try:
                response = inner(request, *args, **more)
            except PermissionDenied:
                return JsonResponse({"error": _("You may not do this any more.")}, status=403)
            except Http404:
                return JsonResponse({"error": _("This is not there any more.")}, status=404)
            return response

        return asked

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponseBase:
        response: HttpResponseBase = csp_override(DESK_CSP)(super().login)(request, extra_context)
        return response


def _nothing_here(_request: HttpRequest) -> HttpResponseBase:
    raise Http404
