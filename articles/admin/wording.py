"""A document's values in words, for people who compare two of them."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import Article, Section, Tag
from articles.models.content import BylineRole
from authors.models import Author
from media.models import Image
from newsroom.richtext.reading_text import plain


class Names:
    """The names of everything that some documents mention (five queries)."""

    def __init__(self, documents: Iterable[ArticleDocument]) -> None:
        texts = list(documents)
        entries = [entry for text in texts for entry in _images(text)]
        self.authors = _named(Author, {b.author for text in texts for b in text.bylines})
        self.images = _named(Image, {entry.image for entry in entries})
        self.tags = _named(Tag, {key for text in texts for key in text.tags})
        self.sections = _named(Section, {text.section for text in texts if text.section})
        related = {key for text in texts for key in text.related}
        self.articles = {
            row.public_id: str(row)
            for row in Article.objects.filter(public_id__in=related).only("public_id", "headline")
        }

    def said(self, field: str, value: Any) -> str:
        """Return a document's field as a person reads it, one item a line."""
        if field == "body":
            return plain(value, captions=True)
        if field == "section":
            return self.sections.get(value, "")
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        items = value if isinstance(value, tuple) else (value,)
        return "\n".join(self._item(field, item) for item in items if item is not None)

    def _item(self, field: str, item: Any) -> str:
        gone = _("(gone)")
        if isinstance(item, BylineEntry):
            role = str(BylineRole(item.role).label) if item.role in BylineRole.values else item.role
            note = f": {item.end_note}" if item.end_note else ""
            return f"{self.authors.get(item.author, gone)} ({role}){note}"
        if isinstance(item, ImageEntry):
            words = [self.images.get(item.image, gone), item.title, item.caption, item.alt]
            return " · ".join(word for word in (*words, item.added) if word)
        if field == "tags":
            return self.tags.get(item, gone)
        if field == "related":
            return self.articles.get(item, gone)
        return str(item)


def _images(text: ArticleDocument) -> list[ImageEntry]:
    return [entry for entry in (text.lead, text.social, *text.gallery) if entry]


def _named(model: Any, keys: set[int]) -> dict[int, str]:
    return {key: str(row) for key, row in model.objects.in_bulk(keys).items()}
