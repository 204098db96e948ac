"""Names of sections, authors and topics, to be found by the beginning of any word of theirs."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models.section import Section
from articles.search.words import words
from authors.models.author import Author
from newsroom.editions.number import kept_for_an_edition

from . import articles as reading


class Names:
    """Names with their addresses, folded into one text that is searched at once.

    SQLite folds the case of ASCII alone, and no accents; looking through one text
    of 20,000 names takes a tenth of a millisecond.
    """

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        """Take names and addresses, in the order in which they are to be found."""
        self._rows = tuple(rows)
        lines = [f"\n {' '.join(words(name))}" for name, _url in self._rows]
        self._text = "".join(lines)
        self._ends = tuple(accumulate(map(len, lines)))

    def beginning(self, asked: list[str], most: int) -> list[tuple[str, str]]:
        """Return names and addresses; first those that begin so, then those with such a word.

        Args:
            asked: folded words (``articles.search.words``), the last perhaps unfinished.
            most: how many to return.
        """
        begins = f" {' '.join(asked)}"
        found: list[tuple[str, str]] = []
        for row in chain(self._holding(f"\n{begins}"), self._holding(begins)):
            if row not in found:
                found.append(row)
            if len(found) == most:
                break
        return found

    def _holding(self, text: str) -> Iterator[tuple[str, str]]:
        at = self._text.find(text)
        while at >= 0:
            line = bisect_right(self._ends, at)
            yield self._rows[line]
            at = self._text.find(text, self._ends[line])


@kept_for_an_edition
def names() -> tuple[tuple[str | Promise, Names], ...]:
    """Return what readers can be led to by its name, each with what it is (three queries)."""
    authors = Author.objects.filter(listed=True, former=False)
    return (
        (_("Section"), Names((one.name, one.get_absolute_url()) for one in Section.objects.all())),
        (_("Author"), Names((one.name, one.get_absolute_url()) for one in authors)),
        (_("Topic"), Names((one.name, f"/tags/{one.slug}/") for one in reading.live_tags())),
    )
