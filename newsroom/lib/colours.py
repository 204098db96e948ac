"""Contrast of colours, as WCAG 2.2 counts it."""

import re

_HEX = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)
# The paper's grounds (tokens.css) that an accent must be readable on.
PAPER_LIGHT = "#fffdf9"
PAPER_DARK = "#151412"
# All of them: the paper, its tint, and what sponsored articles stand on.
GROUNDS_LIGHT = (PAPER_LIGHT, "#f5f0e6", "#f6e7bf")
GROUNDS_DARK = (PAPER_DARK, "#1f1d1a", "#3d3214")


def _luminance(colour: str) -> float:
    match = _HEX.fullmatch(colour)
    if not match:
        raise ValueError(f"{colour!r} is not a colour such as #8a1c1c.")
    linear = []
    for pair in match.groups():
        channel = int(pair, 16) / 255
        linear.append(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, from 1 to 21.

    The formula is WCAG 2.2's (w3.org/TR/WCAG22/#dfn-contrast-ratio).

    Raises:
        ValueError: a colour is not of the form ``#rrggbb``.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
