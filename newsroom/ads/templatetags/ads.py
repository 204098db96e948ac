"""Advertisements, for templates."""

from typing import Any

from django import template

from newsroom.ads.choosing import ShownAd, choose

register = template.Library()


@register.simple_tag(takes_context=True)
def house_ad(context: dict[str, Any], slot: str) -> ShownAd | None:
    """Return the advertisement of a slot on this page, or None."""
    site = context["site"]
    return choose(slot, context["current_path"], site.edition, site.today)
