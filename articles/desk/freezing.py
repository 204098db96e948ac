"""Copying a document into the rows that readers' pages are made of."""

from articles.document import ArticleDocument
from articles.models.article import Article
from articles.models.content import ImageRole
from articles.models.published import (
    PublishedArticle,
    PublishedByline,
    PublishedImageUse,
    PublishedTag,
)
from articles.models.section import Section
from media.cropping import ensure_crops
from newsroom.richtext.reading_text import word_count

from .rows import content_columns, crops_of, image_rows


def freeze(article: Article, document: ArticleDocument, number: int) -> PublishedArticle:
    """Make the published article and what hangs on it those of a document.

    Args:
        article: the article, already with path, times and the note on its last update.
        document: the revision's document.
        number: the revision's number.

    Raises:
        ValueError: the article has no path or time yet.
    """
    first = article.first_published_at
    if not article.path or first is None or document.section is None:
        raise ValueError("An article is frozen after its path and time are fixed.")
    section = Section.objects.get(pk=document.section)
    rows = image_rows(document)
    columns = content_columns(document) | {
        "path": article.path,
        "slug": article.path.rstrip("/").rsplit("/", 1)[1],
        "top_section_id": section.parent_id or section.pk,
        "first_published_at": first,
        "updated_at": article.updated_at,
        "update_note": article.update_note,
        "revision_number": number,
        "word_count": word_count(document.body),
        "lead_image_id": next((r.image_id for r in rows if r.role == ImageRole.LEAD), None),
    }
    published, _made = PublishedArticle.objects.update_or_create(
        public_id=article.public_id, defaults=columns
    )
    published.bylines.all().delete()
    PublishedByline.objects.bulk_create(
        PublishedByline(
            article=published,
            author_id=entry.author,
            role=entry.role,
            order=place,
            end_note=entry.end_note,
            first_published_at=first,
        )
        for place, entry in enumerate(document.bylines)
    )
    ensure_crops([*crops_of(published.image_uses), *((row.image_id, row.crop) for row in rows)])
    published.image_uses.all().delete()
    PublishedImageUse.objects.bulk_create(
        PublishedImageUse(article=published, **row.columns()) for row in rows
    )
    published.tag_rows.all().delete()
    PublishedTag.objects.bulk_create(
        PublishedTag(content_object=published, tag_id=tag, order=place, first_published_at=first)
        for place, tag in enumerate(document.tags)
    )
    return published
