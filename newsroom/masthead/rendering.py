"""Rendering a public page: the same context around every one of them."""

from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string

from .site import absolute, site_now
from .speculation import HEADER
from .values import Site


def render_page(
    template: str,
    *,
    path: str,
    title: str,
    description: str = "",
    noindex: bool = False,
    canonical: str = "",
    status: int = 200,
    site: Site | None = None,
    **context: Any,
) -> HttpResponse:
    """Render a public page from its path alone.

    The template gets no request, so that no page can depend on who asks: the
    same bytes go to every reader.

    Args:
        template: the template's name.
        path: the page's own path; the current entry of the navigation.
        title: for ``<title>``, without the paper's name; "" on the home page.
        description: for search engines; "" takes the paper's own.
        noindex: whether search engines are asked to leave the page out.
        canonical: absolute URL, where it is not that of ``path``.
        status: the HTTP status.
        site: the site where the view has read it already.
    """
    site = site or site_now()
    html = render_to_string(
        template,
        {
            "site": site,
            "title": title,
            "description": description or site.description,
            "noindex": noindex,
            # What is not there has no address of its own to name.
            "canonical": "" if status >= 400 else canonical or absolute(path),
            "current_path": path,
            "accents_url": f"/accents.css?v={site.edition}",
            **context,
        },
    )
    response = HttpResponse(html, status=status)
    if status < 400 and not noindex:
        response["Speculation-Rules"] = HEADER
    return response
