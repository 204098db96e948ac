"""The address of a story that is to come out at a set time: nobody else gets it meanwhile."""

import datetime as dt

from django.db import models

from articles.document import ArticleDocument
from articles.models.article import Article
from articles.models.url_history import UrlHistory

from .addresses import take_path


def reserve(article: Article, document: ArticleDocument, at: dt.datetime) -> str:
    """Keep the path that an article will have; return it, "" where it was its own before.

    Readers get at the path what they get at any unknown one.

    Args:
        article: locked.
        document: the text that is to go out.
        at: when; the path has its month unless the article was published before.
    """
    before = set(_own(article).values_list("path", flat=True))
    path = take_path(article, document, article.first_published_at or at)
    return "" if path in before else path


def release(article: Article, path: str) -> None:
    """Give up a path that was reserved, unless readers got the article there after all."""
    if path and not article.publications.filter(path=path).exists() and path != article.path:
        _own(article).filter(path=path).delete()


def _own(article: Article) -> models.QuerySet[UrlHistory]:
    return UrlHistory.objects.filter(
        target=UrlHistory.Target.ARTICLE, target_key=str(article.public_id)
    )
