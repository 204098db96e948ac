"""What a search can be narrowed by, as words of the index that nobody types.

Section, author and kind stand in the index beside the words, so that "wall, by
this author" is one look into it: narrowing the newest thousand walls afterwards
would miss an author's older ones.
"""

import datetime as dt
from dataclasses import dataclass

# Letters and digits alone: FTS5 parts words at anything else. There they stand in
# a column of their own; in PostgreSQL they share the words' and must look like none.


def section_token(section: int) -> str:
    return f"xxsection{section}"


def author_token(author: int) -> str:
    return f"xxauthor{author}"


def kind_token(kind: str) -> str:
    return f"xxkind{kind.replace('-', '')}"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a reader narrowed a search to.

    Args:
        sections: any of these; a section and those below it.
        author: the key of one who signed it.
        kind: a value of ``Kind``.
        since: first published at or after it.
        until: first published before it.
    """

    sections: tuple[int, ...] = ()
    author: int | None = None
    kind: str = ""
    since: dt.datetime | None = None
    until: dt.datetime | None = None

    @property
    def tokens(self) -> tuple[tuple[str, ...], ...]:
        """All of these must be there, of each any."""
        found = [tuple(section_token(section) for section in self.sections)]
        found.append((author_token(self.author),) if self.author is not None else ())
        found.append((kind_token(self.kind),) if self.kind else ())
        return tuple(any_of for any_of in found if any_of)
