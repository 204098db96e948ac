"""Where an advertisement may interrupt an article's text."""

import re

from newsroom.richtext.top_blocks import top_blocks

_TAGS = re.compile(r"<[^>]*>")
# Characters of text: below some 400 words nothing interrupts it, and none stands within
# the first or the last quarter.
LEAST = 2_400
_EDGE = 0.25


def halves(html: str) -> tuple[str, str]:
    """Part the text of an article where an advertisement may stand.

    After a paragraph and before another or a heading, as near the middle as there are such:
    never after a heading nor beside a picture or a quotation, which belong to what is next.

    Args:
        html: as readers get it, from ``articles.body``.

    Returns:
        What stands before and after. The second is empty where the text is too short, or
        no place is fit.
    """
    blocks = top_blocks(html)
    lengths = [len(_TAGS.sub("", block)) for block in blocks]
    total = sum(lengths)
    if total < LEAST:
        return html, ""
    best, best_distance = 0, total * (0.5 - _EDGE)
    before = 0
    for place in range(1, len(blocks)):
        before += lengths[place - 1]
        distance = abs(before - total / 2)
        if distance < best_distance and _is_fit(blocks[place - 1], blocks[place]):
            best, best_distance = place, distance
    if not best:
        return html, ""
    return "".join(blocks[:best]), "".join(blocks[best:])


def _is_fit(before: str, after: str) -> bool:
    return before.lstrip().startswith(("<p>", "<p ")) and after.lstrip().startswith(
        ("<p>", "<p ", "<h2")
    )
