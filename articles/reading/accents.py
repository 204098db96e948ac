"""The sections' colours, as a stylesheet: pages hold no inline style."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.models.section import Section
from newsroom.masthead.site import site_now


@require_safe
def accents(request: HttpRequest) -> HttpResponse:
    """Answer ``/accents.css``. The address carries the edition, so it may be kept."""
    site = site_now()
    rules = [f":root{{--accent:light-dark({site.accent},{site.accent_dark})}}"]
    for slug, light, dark in Section.objects.values_list("slug", "accent", "accent_dark"):
        colour = f"light-dark({light or site.accent},{dark or site.accent_dark})"
        rules.append(f".accent-{slug}{{--accent:{colour}}}")
    response = HttpResponse("\n".join(rules), content_type="text/css")
    response["Cache-Control"] = "public, max-age=86400"
    return response
