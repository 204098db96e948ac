"""Asking the search index."""

import math
import re
import time
from dataclasses import dataclass

from django.db import connection

from .facets import Narrowing
from .index import KEY_BITS, place_at
from .words import words

# Hits looked at a query. Ranking or sorting all hits of a common word among
# 200,000 articles took seconds; the newest thousand are what readers page to.
MOST_HITS = 1000
MOST_WORDS = 12
# A hit of this age counts half as much as one of today.
HALF_AS_GOOD = 180 * 24 * 3600
_PARTS = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Hits:
    """Keys of published articles in order; ``capped``: there are more than were looked at."""

    keys: tuple[int, ...]
    capped: bool = False


@dataclass(frozen=True, slots=True)
class _Hit:
    article: int
    place: int
    rank: float


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


def find(question: str, narrowing: Narrowing | None = None, *, newest: bool = False) -> Hits:
    """Return the articles that hold every word and phrase of a question (two queries).

    Best first: those with all of it in the title, the newest of them first;
    then the others, by how much they speak of it and how old they are.

    Args:
        question: as the reader typed it; quotation marks hold a phrase.
        narrowing: what else must hold. With one, the question may be empty.
        newest: order by first publication alone.
    """
    asked = phrases(question)
    narrowed = narrowing or Narrowing()
    if not asked and narrowed == Narrowing():
        return Hits(())
    in_text = _hits("text", asked, narrowed)
    in_title = _hits("title", asked, narrowed) if asked else []
    capped = len(in_text) == MOST_HITS
    titles = {hit.article for hit in in_title}
    rest = [hit for hit in in_text if hit.article not in titles]
    if newest or not asked:
        ordered = sorted((*in_title, *rest), key=lambda hit: -hit.place)
    else:
        now = int(time.time()) << KEY_BITS
        ordered = in_title + sorted(rest, key=lambda hit: (-_worth(hit, now), -hit.place))
    return Hits(tuple(hit.article for hit in ordered), capped)


def _worth(hit: _Hit, now: int) -> float:
    age = max(0, now - hit.place) >> KEY_BITS  # seconds
    return hit.rank * math.pow(2, -age / HALF_AS_GOOD)


def _hits(column: str, asked: list[list[str]], narrowed: Narrowing) -> list[_Hit]:
    statement, values = (
        _postgresql(column, asked, narrowed)
        if connection.vendor == "postgresql"
        else _sqlite(column, asked, narrowed)
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [_Hit(*row) for row in cursor.fetchall()]


def _postgresql(
    column: str, asked: list[list[str]], narrowed: Narrowing
) -> tuple[str, list[str | int]]:
    # Words of a phrase follow one another (<->); \w+ leaves no operator.
    all_of = ["(" + " <-> ".join(phrase) + ")" for phrase in asked]
    all_of += [f"({' | '.join(any_of)})" for any_of in narrowed.tokens]
    matches, given = ("TRUE", []) if not all_of else (f"{column} @@ q", [" & ".join(all_of)])
    dates, bounds = _dates("place", narrowed)
    # Only the newest hits are ranked: ranking every hit of a common word took seconds.
    return (
        f"SELECT article_id, place, ts_rank({column}, q) FROM ("  # noqa: S608
        f"SELECT article_id, place, {column}, q "
        "FROM articles_search, to_tsquery('simple', %s) AS q "
        f"WHERE {matches}{dates} ORDER BY place DESC LIMIT {MOST_HITS}"
        ") AS hits ORDER BY place DESC",
        [*(given or [""]), *bounds],
    )


def _sqlite(
    column: str, asked: list[list[str]], narrowed: Narrowing
) -> tuple[str, list[str | int]]:
    parts = [f'{column} : "{" ".join(phrase)}"' for phrase in asked]
    parts += [
        "facets : (" + " OR ".join(f'"{token}"' for token in any_of) + ")"
        for any_of in narrowed.tokens
    ]
    dates, bounds = _dates("rowid", narrowed)
    matches = "articles_search MATCH %s" if parts else "TRUE"
    rank = "-bm25(articles_search, 4.0, 1.0, 0.0)" if asked else "0"
    return (
        f"SELECT article_id, rowid, {rank} FROM articles_search "  # noqa: S608
        f"WHERE {matches}{dates} ORDER BY rowid DESC LIMIT {MOST_HITS}",
        [*([" AND ".join(parts)] if parts else []), *bounds],
    )


def _dates(column: str, narrowed: Narrowing) -> tuple[str, list[str | int]]:
    statement = ""
    bounds: list[str | int] = []
    if narrowed.since:
        statement += f" AND {column} >= %s"
        bounds.append(place_at(narrowed.since))
    if narrowed.until:
        statement += f" AND {column} < %s"
        bounds.append(place_at(narrowed.until))
    return statement, bounds
