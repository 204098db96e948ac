"""Writing an article's row of the search index, in its publication's transaction."""

import datetime as dt
from collections.abc import Iterable

from django.db import connection

from articles.models.published import PublishedArticle
from newsroom.richtext.reading_text import plain

from .facets import author_token, kind_token, section_token
from .words import words

# tsvector refuses more than 1 MB; a text of this many letters stays far below.
TEXT_LENGTH = 200_000
# Below the seconds of a place: articles of one second stay apart by their keys.
KEY_BITS = 24


def place_at(moment: dt.datetime) -> int:
    """Return the first place of a moment: rows from there on are of it or younger."""
    return int(moment.timestamp()) << KEY_BITS


def place_of(article: PublishedArticle) -> int:
    """Return where a live article stands in the index: by first publication, then by key.

    Neither changes while it is live, and both fit into the 63 bits of a rowid.
    """
    return place_at(article.first_published_at) | (article.pk & ((1 << KEY_BITS) - 1))


def write(article: PublishedArticle) -> None:
    """Index a live article's words, replacing what stood there; its bylines are written."""
    write_with(article, article.bylines.values_list("author_id", flat=True))


def write_with(article: PublishedArticle, authors: Iterable[int]) -> None:
    """Index a live article whose authors are known."""
    write_many([(article, authors)])


def write_many(articles: Iterable[tuple[PublishedArticle, Iterable[int]]]) -> None:
    """Index live articles with their authors, replacing what stood there (two statements).

    Args:
        articles: stored, each with the keys of its authors.
    """
    rows = [_row(article, sorted(set(authors))) for article, authors in articles]
    with connection.cursor() as cursor:
        cursor.executemany(_deletion(), [row[:1] for row in rows])
        if connection.vendor == "postgresql":
            # Facets are lexemes as they are: without positions they are in no phrase.
            cursor.executemany(
                "INSERT INTO articles_search (place, article_id, title, text) VALUES (%s, %s, "
                "to_tsvector('simple', %s) || array_to_tsvector(%s), "
                "to_tsvector('simple', %s) || array_to_tsvector(%s))",
                [
                    (place, key, title, facets, text, facets)
                    for place, key, title, text, facets in rows
                ],
            )
        else:
            cursor.executemany(
                "INSERT INTO articles_search (rowid, article_id, title, text, facets) "
                "VALUES (%s, %s, %s, %s, %s)",
                [(*row[:-1], " ".join(row[-1])) for row in rows],
            )


def remove(article: PublishedArticle) -> None:
    """Take an article out of the index."""
    with connection.cursor() as cursor:
        cursor.execute(_deletion(), [place_of(article)])


def _row(article: PublishedArticle, authors: Iterable[int]) -> tuple[int, int, str, str, list[str]]:
    """Return place, key, title, text and facets of an article."""
    title = " ".join(words(article.headline))
    parts = (article.kicker, article.standfirst, plain(article.body))
    text = f"{title} {' '.join(words(' '.join(parts)))}"[:TEXT_LENGTH]
    facets = [section_token(article.section_id), kind_token(article.kind)]
    facets += [author_token(author) for author in authors]
    return place_of(article), article.pk, title, text, facets


def _deletion() -> str:
    column = "place" if connection.vendor == "postgresql" else "rowid"
    return f"DELETE FROM articles_search WHERE {column} = %s"  # noqa: S608
