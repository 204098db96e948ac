"""What a reader who has typed a few letters may be looking for."""

from articles.composing import label_of
from articles.search.typed import titled
from articles.search.words import words
from newsroom.editions.number import current

from .search_names import names

SHORTEST = 2  # letters
MOST = 6  # headlines
FEW = 2  # of everything else


def suggested(typed: str) -> list[dict[str, str]]:
    """Return sections, authors, tags and headlines with words that begin so.

    Two queries and what ``titled`` takes; the first of an edition reads the names as well.
    Each has its ``label``, its ``url`` and what it ``is``, in words.
    """
    asked = words(typed)
    if len("".join(asked)) < SHORTEST:
        return []
    found = [
        {"label": name, "url": url, "is": str(what)}
        for what, known in names(current())
        for name, url in known.beginning(asked, FEW)
    ]
    found += [
        {"label": row.headline, "url": row.path, "is": label_of(row.kind) or row.section.name}
        for row in titled(typed, most=MOST)
    ]
    return found
