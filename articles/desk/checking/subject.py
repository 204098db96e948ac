"""What the checks look at: one text on its way out, and the pictures it names."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from articles.desk.refusals import Problem
from articles.desk.rows import ImageRow, image_rows
from articles.document import ArticleDocument
from articles.models.article import Article
from articles.models.content import ImageRole
from media.models import Image


@dataclass(frozen=True, slots=True)
class Subject:
    """A document with what several checks need, read once."""

    article: Article
    document: ArticleDocument
    at: dt.datetime
    uses: tuple[tuple[ImageRow, Image | None], ...]


Check = Callable[[Subject], Iterable[Problem]]


def subject(article: Article, document: ArticleDocument, at: dt.datetime) -> Subject:
    """Return what the checks are given (one query)."""
    rows = image_rows(document)
    library: Mapping[int, Image] = Image.objects.in_bulk({row.image_id for row in rows})
    return Subject(article, document, at, tuple((row, library.get(row.image_id)) for row in rows))


def field_of(use: ImageRow) -> str:
    """Return the form's field that a use of a picture stands in."""
    return "body" if use.role == ImageRole.INLINE else use.role
