"""Asking the search index."""

import re
from dataclasses import dataclass

from django.db import connection

from .words import words

# Hits looked at a query. Ranking or sorting all hits of a common word among
# 200,000 articles took seconds; the newest thousand are what readers page to.
MOST_HITS = 1000
MOST_WORDS = 12
_PARTS = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Hits:
    """Ids of published articles; those with the words in the title come first."""

    in_title: tuple[int, ...]
    in_text: tuple[int, ...]
    capped: bool


def phrases(question: str) -> list[list[str]]:
    """Return a question as phrases of folded words: ``"harbour wall" crane``
    gives ``[["harbour", "wall"], ["crane"]]``. At most ``MOST_WORDS`` words."""
    found: list[list[str]] = []
    room = MOST_WORDS
    for quoted, bare in _PARTS.findall(question[:500]):
        asked = words(quoted or bare)[:room]
        if asked:
            found.append(asked)
            room -= len(asked)
    return found


def find(question: str) -> Hits:
    """Return the newest articles that hold every word and phrase of a question.

    Args:
        question: as the reader typed it; quotation marks hold a phrase.
    """
    asked = phrases(question)
    if not asked:
        return Hits((), (), False)
    in_title = _ids("title", asked)
    in_text = _ids("text", asked)
    known = set(in_title)
    rest = tuple(pk for pk in in_text if pk not in known)
    return Hits(in_title, rest, len(in_text) == MOST_HITS)


def _ids(column: str, asked: list[list[str]]) -> tuple[int, ...]:
    if connection.vendor == "postgresql":
        # Words of a phrase follow one another (<->); \w+ leaves no operator.
        question = " & ".join("(" + " <-> ".join(phrase) + ")" for phrase in asked)
        statement = (
            f"SELECT article_id FROM articles_search WHERE {column} @@ to_tsquery('simple', %s) "  # noqa: S608
            f"ORDER BY article_id DESC LIMIT {MOST_HITS}"
        )
    else:
        question = " AND ".join(f'{column} : "{" ".join(phrase)}"' for phrase in asked)
        statement = (
            "SELECT rowid FROM articles_search WHERE articles_search MATCH %s "  # noqa: S608
            f"ORDER BY rowid DESC LIMIT {MOST_HITS}"
        )
    with connection.cursor() as cursor:
        cursor.execute(statement, [question])
        return tuple(row[0] for row in cursor.fetchall())
