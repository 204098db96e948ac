"""The newest articles that hold each of some words, or carry each of some tags."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

# Newest hits looked at for each word or tag. Ranking every hit of a common
# word among 200,000 articles took seconds (docs/decisions/0008-search-index.md).
NEWEST = 40


@dataclass(frozen=True, slots=True)
class Hit:
    """One live article, by its key, and where the word stands in it."""

    article: int
    in_title: bool


def having_words(asked: Iterable[str]) -> dict[str, Sequence[Hit]]:
    """Return the newest articles for each word: of its title, then of its text (one query).

    Args:
        asked: folded words, as ``words`` returns them.
    """
    parts: list[str] = []
    values: list[str] = []
    rows = list(asked)
    for place, word in enumerate(rows):
        for column in ("title", "text"):
            parts.append(_part(place, column))
            values.append(word if connection.vendor == "postgresql" else f'{column} : "{word}"')
    found: defaultdict[str, dict[int, Hit]] = defaultdict(dict)
    for place, key, in_title in _rows(parts, values):
        found[rows[place]].setdefault(key, Hit(key, bool(in_title)))
    return {word: tuple(hits.values()) for word, hits in found.items()}


def having_tags(tags: Sequence[int]) -> dict[str, Sequence[Hit]]:
    """Return the newest articles for each tag, by the tag's id as text (one query)."""
    part = (
        "SELECT {place} AS place, content_object_id AS article, 0 AS in_title FROM ("  # noqa: S608
        "SELECT content_object_id FROM articles_publishedtag WHERE tag_id = %s "
        f"ORDER BY first_published_at DESC, content_object_id DESC LIMIT {NEWEST}) AS hits{{place}}"
    )
    found: defaultdict[str, list[Hit]] = defaultdict(list)
    parts = [part.format(place=place) for place in range(len(tags))]
    for place, key, _in_title in _rows(parts, list(tags)):
        found[str(tags[place])].append(Hit(key, False))
    return dict(found)


def _part(place: int, column: str) -> str:
    in_title = int(column == "title")
    if connection.vendor == "postgresql":
        inner = (
            "SELECT article_id AS article FROM articles_search "  # noqa: S608
            f"WHERE {column} @@ to_tsquery('simple', %s) ORDER BY place DESC LIMIT {NEWEST}"
        )
    else:
        inner = (
            "SELECT article_id AS article FROM articles_search "  # noqa: S608
            f"WHERE articles_search MATCH %s ORDER BY rowid DESC LIMIT {NEWEST}"
        )
    return (
        f"SELECT {place} AS place, article, {in_title} AS in_title "  # noqa: S608
        f"FROM ({inner}) AS {column}{place}"
    )


def _rows(parts: list[str], values: Sequence[str | int]) -> list[tuple[int, int, int]]:
    if not parts:
        return []
    # Each part stands in a FROM of its own: SQLite takes no LIMIT inside a union otherwise.
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        return [(row[0], row[1], row[2]) for row in cursor.fetchall()]
