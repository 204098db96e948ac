"""The working copy as the article page, from a document and without a trace."""

from articles.cards import cards, with_card_parts
from articles.document import ArticleDocument
from articles.models.article import Article
from articles.models.byline import Byline
from articles.models.correction import Correction
from articles.models.image_use import ImageUse
from articles.models.published import PublishedArticle
from articles.models.section import Section
from articles.models.tag import Tag
from articles.page import ArticlePage
from articles.page_of import article_page
from authors.models.author import Author
from media.models import Image
from newsroom.masthead.values import Site

from .addresses import month_path, wanted_slug
from .rows import content_columns, image_rows


def preview_page(article: Article, document: ArticleDocument, site: Site) -> ArticlePage:
    """Return the page that publishing this document would make.

    Nothing is written. What the document names and nobody can find any more
    is left out, so that an unfinished text can always be looked at.

    Args:
        article: gives identity, path and times.
        document: sanitised; saved or not.
        site: the site around the page.
    """
    content = Article(**content_columns(document))
    rows = image_rows(document)
    images = Image.objects.in_bulk({row.image_id for row in rows})
    people = Author.objects.select_related("portrait").in_bulk(
        {entry.author for entry in document.bylines}
    )
    tags = Tag.objects.in_bulk(document.tags)
    live = {
        row.public_id: row
        for row in with_card_parts(PublishedArticle.objects.filter(public_id__in=document.related))
    }
    path = article.path or f"{month_path(article.created_at)}{wanted_slug(article, document)}/"
    return article_page(
        content,
        public_id=article.public_id,
        path=path,
        section=Section.objects.select_related("parent").filter(pk=document.section or 0).first(),
        bylines=[
            Byline(
                author=people[entry.author], role=entry.role, order=place, end_note=entry.end_note
            )
            for place, entry in enumerate(document.bylines)
            if entry.author in people
        ],
        uses=[
            ImageUse(image=images[row.image_id], **row.columns())
            for row in rows
            if row.image_id in images
        ],
        tags=[tags[pk] for pk in document.tags if pk in tags],
        related=cards([live[key] for key in document.related if key in live], site),
        corrections=list(Correction.objects.filter(public_id=article.public_id)),
        published_at=article.first_published_at,
        updated_at=article.updated_at,
        update_note="",
        site=site,
        is_preview=True,
    )
