"""Rows of several indexes in one query, each row with why it was found."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import CharField, QuerySet, Value

from articles.models.published import PublishedArticle


def of_each(keys: Mapping[str, Sequence[QuerySet[Any]]], *columns: str) -> QuerySet[Any, Any]:
    """Return live articles found by several queries (one query, in no order).

    Args:
        keys: a name -> queries of articles' keys, each of one column, limited or not;
            SQLite lets a part of a union have a LIMIT only below it.
        columns: what is wanted of each article.

    Returns:
        Tuples of the columns and the name. What is found twice stands there twice.
    """
    parts = [
        PublishedArticle.objects.order_by()
        .filter(pk__in=rows)
        .annotate(source=Value(name, output_field=CharField()))
        .values_list(*columns, "source")
        for name, queries in keys.items()
        for rows in queries
    ]
    return parts[0].union(*parts[1:], all=True).order_by()
