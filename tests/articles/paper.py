"""All that readers' pages are made of, as values to compare."""

from typing import Any

from django.db import connection

from articles.models import (
    PublishedArticle,
    PublishedByline,
    PublishedImageUse,
    PublishedTag,
    UrlHistory,
)
from newsroom.editions.number import current

MODELS = (PublishedArticle, PublishedByline, PublishedImageUse, PublishedTag, UrlHistory)


def paper() -> dict[str, Any]:
    """Return every row of the paper's side, the search index and the edition's number."""
    rows: dict[str, Any] = {
        model.__name__: list(model.objects.order_by("pk").values()) for model in MODELS
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM articles_search ORDER BY 1")
        rows["search"] = cursor.fetchall()
    return rows | {"edition": current()}
