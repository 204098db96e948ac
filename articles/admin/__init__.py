"""The desk's screens for articles, sections and tags."""

from .article_admin import ArticleAdmin
from .taxonomy import SectionAdmin, TagAdmin

__all__ = ["ArticleAdmin", "SectionAdmin", "TagAdmin"]
