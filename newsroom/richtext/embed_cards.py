"""The card that readers see in the place of an embed.

Nothing of the provider is asked for before a reader does: the frame stands in a
``<template>``, which browsers parse and do not load. Without script the link
leads to the original.
"""

from django.template.loader import render_to_string

from .embeds import EmbedNode, embed_of

# Frames are of another origin, so "allow-same-origin" gives them their own, not ours.
# Forms, downloads, modal dialogs, pointer lock and moving our page stay forbidden.
_SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
_PLAYER = "encrypted-media; fullscreen; picture-in-picture"


def embed_html(node: EmbedNode) -> str:
    """Return the card of an embed; "" where its provider is not known any more."""
    found = embed_of(node.url)
    if found is None:
        return ""
    provider = found.provider
    return render_to_string(
        "_embed.html",
        {
            "provider": provider.name,
            "shape": provider.shape,
            "url": found.url,
            "host": found.host,
            "frame": found.frame,
            "title": node.title,
            "caption": node.caption,
            "sandbox": f"{_SANDBOX} allow-presentation" if provider.plays else _SANDBOX,
            "allow": _PLAYER if provider.plays else "fullscreen",
            # The site's name at most, never which article is being read.
            "referrer": "strict-origin" if provider.referrer else "no-referrer",
        },
    )
