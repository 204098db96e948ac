"""What templates of the desk ask of the list of providers."""

from django import template

from newsroom.richtext.embeds import host_of
from newsroom.richtext.providers import NAMES, PROVIDERS

register = template.Library()


@register.simple_tag
def embed_names() -> tuple[str, ...]:
    """Return the providers' names."""
    return NAMES


@register.simple_tag
def embed_hosts() -> dict[str, str]:
    """Return the provider's name by the host of its canonical addresses."""
    return {host_of(provider.canonical): provider.name for provider in PROVIDERS}
