"""Advertisements, for templates."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from articles.page import SectionLine
from newsroom.ads.choosing import ShownAd, allot
from newsroom.ads.in_text import halves
from newsroom.masthead.values import Site

register = template.Library()


@register.simple_tag(takes_context=True)
def ads_on(
    context: dict[str, Any], page: str, section: SectionLine | str = ""
) -> Mapping[str, ShownAd]:
    """Return the advertisements of this page by slot (``newsroom.ads.slots``).

    Args:
        page: "home", "list" or "article".
        section: the page's section, where it has one.
    """
    site = context["site"]
    paths = (section.url, section.parent_url) if isinstance(section, SectionLine) else ()
    return allot(
        page,
        context["current_path"],
        site.edition,
        site.today,
        frozenset(path for path in paths if path),
    )


@register.simple_tag(takes_context=True)
def dressed(context: dict[str, Any], credit: str) -> str:
    """Print a bare credit in the masthead's style."""
    site: Site = context["site"]
    return site.dressed(credit)


@register.filter
def halved(body: SafeString) -> tuple[SafeString, SafeString]:
    """Part an article's text where an advertisement may stand; the second may be empty."""
    before, after = halves(body)
    return mark_safe(before), mark_safe(after)
