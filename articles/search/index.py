"""Writing an article's row of the search index, in its publication's transaction."""

from django.db import connection

from articles.models.published import PublishedArticle
from newsroom.richtext.reading_text import plain

from .words import words

# tsvector refuses more than 1 MB; a text of this many letters stays far below.
TEXT_LENGTH = 200_000


def write(article: PublishedArticle) -> None:
    """Index a live article's words, replacing what stood there."""
    remove(article.pk)
    title = " ".join(words(article.headline))
    parts = (article.kicker, article.standfirst, plain(article.body))
    text = " ".join(words(" ".join(parts)))[:TEXT_LENGTH]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "INSERT INTO articles_search (article_id, title, text) VALUES "
                "(%s, to_tsvector('simple', %s), to_tsvector('simple', %s))",
                [article.pk, title, f"{title} {text}"],
            )
        else:
            cursor.execute(
                "INSERT INTO articles_search (rowid, title, text) VALUES (%s, %s, %s)",
                [article.pk, title, f"{title} {text}"],
            )


def remove(article_id: int) -> None:
    """Take an article out of the index."""
    column = "article_id" if connection.vendor == "postgresql" else "rowid"
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM articles_search WHERE {column} = %s", [article_id])  # noqa: S608
