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


@register.simple_tag
def first_scripts(name: str) -> SafeString:
    """Print the elements of a bundle that the first paint waits for."""
    links = ((address,) for address in addresses("js", name))
    element = '<script type="module" async blocking="render" src="{}"></script>'
    return format_html_join("\n", element, links)
