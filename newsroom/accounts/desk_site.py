"""The desk: the admin site, under its own content security policy."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, re_path
from django.views.decorators.csp import csp_override
from unfold.sites import UnfoldAdminSite

from newsroom.settings.policies import DESK_CSP


class DeskSite(UnfoldAdminSite):
    """Unfold's site; its pages may do what Unfold's scripts need, and no more."""

    def get_urls(self) -> list[URLPattern | URLResolver]:
        # Django's redirect "view on site" checks no right to the object and
        # would tell every login the path of an unpublished article. Its name
        # stays below, for the admin's templates that reverse it.
        return [re_path(r"^r/", _nothing_here), *super().get_urls()]

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Any:
        return csp_override(DESK_CSP)(super().admin_view(view, cacheable))

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponseBase:
        response: HttpResponseBase = csp_override(DESK_CSP)(super().login)(request, extra_context)
        return response


def _nothing_here(_request: HttpRequest) -> HttpResponseBase:
    raise Http404
