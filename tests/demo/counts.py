"""How much stands in an installation."""

from articles.models import Article, PublishedArticle
from authors.models import Author
from media.models import Image
from newsroom.accounts.models import AuditEntry, User
from newsroom.masthead.models import Masthead

MODELS = (User, Article, PublishedArticle, Image, Masthead, Author, AuditEntry)


def rows() -> list[int]:
    """Return how many rows each of the tables has that the demo fills."""
    return [model._default_manager.count() for model in MODELS]
