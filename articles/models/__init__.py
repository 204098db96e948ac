"""The article's models. Desk and paper never share a table.

Readers' code imports ``published``, ``section``, ``tag``, ``correction`` and
``url_history`` by module; it never imports this package, which names them all.
"""

from .article import Article
from .article_tag import ArticleTag
from .autosave import Autosave
from .byline import Byline
from .complaint import Complaint
from .correction import Correction
from .image_use import ImageUse
from .note import Note
from .presence import Presence
from .preview_link import PreviewApproval, PreviewLink
from .publication import Publication
from .published import PublishedArticle, PublishedByline, PublishedImageUse, PublishedTag
from .reads import ArticleReads
from .revision import Revision
from .schedule import Schedule
from .section import Section
from .tag import Tag
from .url_history import UrlHistory

__all__ = [
    "Article",
    "ArticleReads",
    "ArticleTag",
    "Autosave",
    "Byline",
    "Complaint",
    "Correction",
    "ImageUse",
    "Note",
    "Presence",
    "PreviewApproval",
    "PreviewLink",
    "Publication",
    "PublishedArticle",
    "PublishedByline",
    "PublishedImageUse",
    "PublishedTag",
    "Revision",
    "Schedule",
    "Section",
    "Tag",
    "UrlHistory",
]
