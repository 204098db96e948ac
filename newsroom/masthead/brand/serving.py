"""Answering for logo, icons and manifest."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from newsroom.lib.colours import PAPER_LIGHT
from newsroom.masthead.models import BrandFile
from newsroom.masthead.site import site_now

# The name holds the content's hash, so a file never changes under its own.
FOR_EVER = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"
AN_HOUR = "public, max-age=3600"
NAME = r"[0-9a-f]{24}\.(?:svg|png|ico)"


@require_safe
# Somebody who opens a drawing by its own address gets a picture, whatever is in it.
@csp_override({"default-src": [CSP.NONE], "sandbox": True})  # type: ignore[dict-item]
def brand_file(request: HttpRequest, name: str) -> HttpResponse:
    """Answer ``/brand/<name>``: one file of the masthead.

    Raises:
        Http404: there is none of that name.
    """
    row = BrandFile.objects.filter(name=name).first()
    if row is None:
        raise Http404
    return _file(row, FOR_EVER)


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Answer ``/favicon.ico``, which is asked for by name whatever a page says."""
    return _icon("favicon.ico")


@require_safe
def touch_icon(request: HttpRequest) -> HttpResponse:
    """Answer ``/apple-touch-icon.png``, likewise."""
    return _icon("apple-touch-icon.png")


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """Answer ``/manifest.webmanifest``: what a telephone needs to keep the paper as an app."""
    site = site_now()
    icons = [
        {"src": src, "sizes": sizes, "type": "image/png", "purpose": purpose}
        for src, sizes, purpose in (
            (site.icons.small, "192x192", "any"),
            (site.icons.large, "512x512", "any"),
            (site.icons.maskable, "512x512", "maskable"),
        )
        if src
    ]
    own = {"src": static("paper/icon.svg"), "sizes": "any", "type": "image/svg+xml"}
    answer = JsonResponse(
        {
            "id": "/",
            "name": site.name,
            "description": site.description,
            "lang": site.language,
            "start_url": "/",
            "scope": "/",
            "display": "minimal-ui",
            "background_color": PAPER_LIGHT,
            "theme_color": PAPER_LIGHT,
            "icons": icons or [own],
        },
        content_type="application/manifest+json",
    )
    answer["Cache-Control"] = AN_HOUR
    return answer


def _icon(name: str) -> HttpResponse:
    row = BrandFile.objects.filter(name=site_now().icons.named(name)).first()
    if row is None:
        # No masthead was saved yet: the project's own.
        return HttpResponseRedirect(static(f"paper/{name}"))
    return _file(row, A_DAY)


def _file(row: BrandFile, caching: str) -> HttpResponse:
    return HttpResponse(
        bytes(row.content), content_type=row.media_type, headers={"Cache-Control": caching}
    )
