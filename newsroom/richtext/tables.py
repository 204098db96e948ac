"""Tables for publication: each in a box that scrolls, reachable by keyboard."""

import re

from django.utils.translation import gettext

from .escaping import escape_value

_EDGE = re.compile(r"<table>|</table>")


def wrap_tables(html: str) -> str:
    """Put every outermost table of a cleaned body into a scrolling region.

    The regions are numbered when there are several, because two landmarks of
    one name cannot be told apart. For pages alone; storage keeps bare tables.
    """
    several = html.count("<table>") > 1
    parts: list[str] = []
    start = depth = number = 0
    for edge in _EDGE.finditer(html):
        if edge[0] == "<table>":
            depth += 1
            if depth == 1:
                number += 1
                label = gettext("Table %(number)d") % {"number": number} if several else ""
                label = escape_value(label or gettext("Table"))
                parts += [
                    html[start : edge.start()],
                    f'<div class="table-scroll" tabindex="0" role="region" aria-label="{label}">',
                ]
                start = edge.start()
        elif depth:
            depth -= 1
            if depth == 0:
                parts += [html[start : edge.end()], "</div>"]
                start = edge.end()
    parts.append(html[start:])
    return "".join(parts)
