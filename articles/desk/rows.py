"""A document as the rows of the working copy, in one place."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from articles.document import ArticleDocument, ImageEntry
from articles.models.article import Article
from articles.models.article_tag import ArticleTag
from articles.models.byline import Byline
from articles.models.content import ArticleContent, ImageRole
from articles.models.image_use import ImageUse
from media.cropping import Shown, ensure_crops
from newsroom.richtext.figures import figure_nodes

if TYPE_CHECKING:
    from django.db.models import Manager

# Columns of an article that hold the document's field of the same name.
PLAIN_FIELDS = tuple(
    field.name for field in ArticleContent._meta.get_fields() if field.name != "related"
)


@dataclass(frozen=True, slots=True)
class ImageRow:
    """The columns of one image use, on the desk or on the paper."""

    image_id: int
    role: str
    order: int
    title: str
    caption: str | None
    alt: str | None
    added: str
    decorative: bool
    crop: str

    def columns(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


def content_columns(document: ArticleDocument) -> dict[str, Any]:
    """Return the article's columns for a document, the section's id among them."""
    columns = {name: getattr(document, name) for name in PLAIN_FIELDS}
    columns["related"] = [str(public_id) for public_id in document.related]
    columns["section_id"] = document.section
    return columns


def image_rows(document: ArticleDocument) -> list[ImageRow]:
    """Return every image use of a document: lead, social, gallery and in the text."""
    rows = []
    if document.lead:
        rows.append(_row(document.lead, ImageRole.LEAD, 0))
    if document.social:
        rows.append(_row(document.social, ImageRole.SOCIAL, 0))
    rows += [_row(entry, ImageRole.GALLERY, place) for place, entry in enumerate(document.gallery)]
    rows += [
        ImageRow(
            node.image,
            ImageRole.INLINE,
            place,
            node.title,
            node.caption,
            node.alt,
            node.added,
            node.decorative,
            node.crop,
        )
        for place, node in enumerate(figure_nodes(document.body))
    ]
    return rows


def _row(entry: ImageEntry, role: str, order: int) -> ImageRow:
    return ImageRow(
        entry.image,
        role,
        order,
        entry.title,
        entry.caption,
        entry.alt,
        entry.added,
        entry.decorative,
        entry.crop,
    )


def crops_of(uses: "Manager[Any]") -> list[Shown]:
    """Return the crops that stored uses show: image and crop."""
    return list(uses.exclude(crop="").values_list("image_id", "crop"))


def write_rows(article: Article, document: ArticleDocument) -> None:
    """Make the working copy's rows those of the document.

    Call inside the transaction that writes the revision. The article itself
    is changed but not saved.
    """
    for name, value in content_columns(document).items():
        setattr(article, name, value)
    article.bylines.all().delete()
    Byline.objects.bulk_create(
        Byline(
            article=article,
            author_id=entry.author,
            role=entry.role,
            order=place,
            end_note=entry.end_note,
        )
        for place, entry in enumerate(document.bylines)
    )
    rows = image_rows(document)
    ensure_crops([*crops_of(article.image_uses), *((row.image_id, row.crop) for row in rows)])
    article.image_uses.all().delete()
    ImageUse.objects.bulk_create(ImageUse(article=article, **row.columns()) for row in rows)
    article.tag_rows.all().delete()
    ArticleTag.objects.bulk_create(
        ArticleTag(content_object=article, tag_id=tag) for tag in document.tags
    )
