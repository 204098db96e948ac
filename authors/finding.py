"""Finding authors by what is typed of their names."""

import re

from newsroom.lib.slugs import fold

from .models import Author

_WORDS = re.compile(r"\w+")


def folded_name(name: str) -> str:
    """Return a name as names are compared: no case, no accents, single spaces."""
    return " ".join(_WORDS.findall(fold(name)))


def find_authors(question: str, *, most: int) -> list[Author]:
    """Return authors of whom every typed word is found in the name (two queries).

    Neither case nor accents matter. Words that begin a word of the name come
    before those found inside one; then the alphabet rules. Former authors are
    left out. The names are compared here, for neither database folds accents;
    5,000 of them take 20 ms.

    Args:
        question: what was typed; "" finds everybody.
        most: how many to return.
    """
    asked = folded_name(question).split()
    if question.strip() and not asked:
        return []
    ranked = []
    names = Author.objects.filter(former=False).order_by("name", "id").values_list("pk", "name")
    for place, (key, name) in enumerate(names):
        rank = _rank(folded_name(name), asked)
        if rank is not None:
            ranked.append((rank, place, key))
    keys = [key for _rank, _place, key in sorted(ranked)[:most]]
    found = Author.objects.select_related("portrait").in_bulk(keys)
    return [found[key] for key in keys if key in found]


def _rank(name: str, asked: list[str]) -> int | None:
    """Return how many typed words begin no word of the name; None where one is not in it."""
    if not all(word in name for word in asked):
        return None
    return sum(not any(part.startswith(word) for part in name.split()) for word in asked)


def namesake(name: str) -> Author | None:
    """Return the author who has this name but for case, accents and spaces, former ones too."""
    wanted = folded_name(name)
    for key, known in Author.objects.values_list("pk", "name"):
        if folded_name(known) == wanted:
            return Author.objects.select_related("portrait").get(pk=key)
    return None
