"""The sub-headings of a long text: where they stand, and a list of them."""

import re
from collections import Counter
from dataclasses import dataclass

from django.utils.text import slugify

from .reading_text import plain, word_count

# A text of fewer words, or with fewer sub-headings, is read through without a list.
LEAST_WORDS = 900
LEAST_HEADINGS = 4
_HEADING = re.compile(r"<h2>(.*?)</h2>")


@dataclass(frozen=True, slots=True)
class Entry:
    """A sub-heading: the ``id`` it stands under, and its words."""

    anchor: str
    words: str


def contents(body: str) -> tuple[Entry, ...]:
    """Return the sub-headings (``h2``) of a long cleaned body in order; none of a short one.

    An anchor is the heading's words as a slug, so that it stays where it was when
    a heading is added above; the second of the same words gets a number.
    """
    headings = [plain(match[1]) for match in _HEADING.finditer(body)]
    if len(headings) < LEAST_HEADINGS or word_count(body) < LEAST_WORDS:
        return ()
    seen: Counter[str] = Counter()
    found = []
    for words in headings:
        slug = slugify(words)[:60].strip("-") or "part"
        seen[slug] += 1
        found.append(Entry(f"at-{slug}" + (f"-{seen[slug]}" if seen[slug] > 1 else ""), words))
    return tuple(found)


def anchored(body: str, entries: tuple[Entry, ...]) -> str:
    """Return the body with its sub-headings' anchors, in the order of ``contents``."""
    if not entries:
        return body
    anchors = iter(entries)
    return _HEADING.sub(lambda match: f'<h2 id="{next(anchors).anchor}">{match[1]}</h2>', body)
