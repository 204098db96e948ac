"""Live articles by the beginning of their titles' words, while one types."""

from django.db import connection

from articles.models.published import PublishedArticle

from .query import phrases

# The newest hits looked at; a first letter alone has hundreds of thousands.
MOST_HITS = 100


def titled(question: str, *, most: int) -> list[PublishedArticle]:
    """Return the newest live articles whose title holds every word, the last perhaps unfinished.

    Args:
        question: what was typed so far; "" finds the newest.
        most: how many to return.
    """
    rows = PublishedArticle.objects.select_related("section").only(
        "public_id", "headline", "path", "first_published_at", "kind", "section__name"
    )
    if not question.strip():
        return list(rows[:most])
    asked = [word for phrase in phrases(question) for word in phrase]
    return list(rows.filter(pk__in=_ids(asked))[:most]) if asked else []


def _ids(asked: list[str]) -> list[int]:
    if connection.vendor == "postgresql":
        question = " & ".join([*asked[:-1], f"{asked[-1]}:*"])
        statement = (
            "SELECT article_id FROM articles_search WHERE title @@ to_tsquery('simple', %s) "  # noqa: S608
            f"ORDER BY place DESC LIMIT {MOST_HITS}"
        )
    else:
        whole = [f'title : "{word}"' for word in asked[:-1]]
        question = " AND ".join([*whole, f'title : "{asked[-1]}" *'])
        statement = (
            "SELECT article_id FROM articles_search WHERE articles_search MATCH %s "  # noqa: S608
            f"ORDER BY rowid DESC LIMIT {MOST_HITS}"
        )
    with connection.cursor() as cursor:
        cursor.execute(statement, [question])
        return [row[0] for row in cursor.fetchall()]
