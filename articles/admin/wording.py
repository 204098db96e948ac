"""A document's values in words, for people who compare two of them."""

import re
from collections.abc import Iterable
from typing import Any

from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import Article, Section, Tag
from articles.models.content import ArticleContent, BylineRole
from authors.models import Author
from media.models import Image
from newsroom.richtext.body_parts import parts
from newsroom.richtext.embeds import EmbedNode
from newsroom.richtext.figures import FigureNode, figure_nodes
from newsroom.richtext.galleries import GalleryNode
from newsroom.richtext.reading_text import plain

_BLOCK_END = re.compile(r"</(?:p|h[2-4]|li|cite|pre|tr)>|<hr>")
_WITHOUT_WORDS = (
    ("<table", gettext_lazy("an empty table")),
    ("<hr", gettext_lazy("a line across")),
    ("<div data-embed", gettext_lazy("something from another site")),
)
_LABELS = {
    "lead": gettext_lazy("Lead picture"),
    "social": gettext_lazy("Picture for social networks"),
    "gallery": gettext_lazy("Gallery"),
    "bylines": gettext_lazy("Byline"),
    "tags": gettext_lazy("Tags"),
    "section": gettext_lazy("Section"),
}


def label(field: str) -> str:
    """Return a document's field as the desk calls it."""
    if field in _LABELS:
        return str(_LABELS[field])
    return capfirst(str(getattr(ArticleContent._meta.get_field(field), "verbose_name", field)))


def block_named(block: str) -> str:
    """Return how a person knows a block of a text: by its words, else by what it is."""
    words = plain(block, captions=True)
    if words:
        return f"“{Truncator(words).chars(60)}”"
    if figure_nodes(block):
        return _("a picture")
    for start, name in _WITHOUT_WORDS:
        if block.startswith(start):
            return str(name)
    return _("an empty paragraph")


class Names:
    """The names of everything that some documents mention (five queries)."""

    def __init__(self, documents: Iterable[ArticleDocument]) -> None:
        texts = list(documents)
        used = {entry.image for text in texts for entry in _images(text)}
        used |= {node.image for text in texts for node in figure_nodes(text.body)}
        self.authors = _named(Author, {b.author for text in texts for b in text.bylines})
        self.images = _named(Image, used)
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
            return "\n".join(self.lines(value))
        if field == "section":
            return self.sections.get(value, "")
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        items = value if isinstance(value, tuple) else (value,)
        return "\n".join(self._item(field, item) for item in items if item is not None)

    def lines(self, body: str) -> list[str]:
        """Return a text block by block; a figure is a line with its picture's name and words."""
        found: list[str] = []
        for part in parts(body):
            if isinstance(part, FigureNode):
                found.append(self._figure(part))
            elif isinstance(part, GalleryNode):
                found += [_in_brackets(_("Gallery"), part.title)]
                found += [self._figure(figure) for figure in part.figures]
            elif isinstance(part, EmbedNode):
                found.append(_in_brackets(part.url, part.title, part.caption))
            else:
                blocks = (plain(block).strip() for block in _BLOCK_END.split(part))
                found += [block for block in blocks if block]
        return found

    def _figure(self, node: FigureNode) -> str:
        name = self.images.get(node.image, _("(gone)"))
        return _in_brackets(name, node.title, node.caption, node.alt, node.added)

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


def _in_brackets(*words: str | None) -> str:
    return f"[{' · '.join(word for word in words if word)}]"


def _images(text: ArticleDocument) -> list[ImageEntry]:
    return [entry for entry in (text.lead, text.social, *text.gallery) if entry]


def _named(model: Any, keys: set[int]) -> dict[int, str]:
    return {key: str(row) for key, row in model.objects.in_bulk(keys).items()}
