"""The desk: the admin site, under its own content security policy."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.urls import URLPattern, URLResolver, path, re_path
from django.utils.translation import gettext as _
from django.views.decorators.csp import csp_override
from unfold.sites import UnfoldAdminSite

from newsroom.lib.asking import wants_json
from newsroom.settings.policies import DESK_CSP

from .signing_in_place import sign_in_place


class DeskSite(UnfoldAdminSite):
    """Unfold's site; its pages may do what Unfold's scripts need, and no more."""

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
            # A script cannot fill in the login page that a person is sent to.
            if wants_json(request) and not self.has_permission(request):
                response: HttpResponseBase = JsonResponse(
                    {"error": _("You are signed out; log in to go on.")}, status=401
                )
            else:
                response = inner(request, *args, **more)
            return response

        return asked

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponseBase:
        response: HttpResponseBase = csp_override(DESK_CSP)(super().login)(request, extra_context)
        return response


def _nothing_here(_request: HttpRequest) -> HttpResponseBase:
    raise Http404
