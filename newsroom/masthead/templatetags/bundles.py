"""Tags of the paper's style sheets and scripts."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from newsroom.masthead.bundling import addresses

register = template.Library()


@register.simple_tag
def stylesheets(name: str) -> SafeString:
    """Print the links of a bundle of style sheets."""
    links = ((address,) for address in addresses("css", name))
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', links)


@register.simple_tag
def scripts(name: str) -> SafeString:
    """Print the elements of a bundle of scripts."""
    links = ((address,) for address in addresses("js", name))
    return format_html_join("\n", '<script type="module" src="{}"></script>', links)
