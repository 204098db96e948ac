"""Slugs: the readable part of an address."""

import re
import unicodedata
from collections.abc import Container

# Letters that Unicode does not decompose into a base letter and an accent.
_SPELT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "ı": "i"}
)
SLUG_LENGTH = 90
SLUG_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def fold(text: str) -> str:
    """Return text in lower case without accents, for comparing and indexing."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def slugify(text: str, *, length: int = SLUG_LENGTH) -> str:
    """Return the slug of a text: a-z, 0-9 and single hyphens, cut at a word.

    Args:
        text: any text, such as a headline.
        length: the most characters the slug may have.
    """
    folded = fold(text).replace("’", "").replace("'", "")
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    if len(slug) <= length:
        return slug
    cut = slug[: length + 1].rsplit("-", 1)[0]
    return cut[:length].strip("-")


def free_slug(wanted: str, taken: Container[str], *, length: int = SLUG_LENGTH) -> str:
    """Return the slug, or with -2, -3 … where it is taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while True:
        ending = f"-{number}"
        candidate = wanted[: length - len(ending)].rstrip("-") + ending
        if candidate not in taken:
            return candidate
        number += 1
