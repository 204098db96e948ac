"""The working copy as readers would see it, from a document and without a trace."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils import timezone

from articles.cards import card_of, cards, with_card_parts
from articles.composing import section_line
from articles.document import ArticleDocument
from articles.models.article import Article
from articles.models.byline import Byline
from articles.models.content import ImageRole
from articles.models.correction import Correction
from articles.models.image_use import ImageUse
from articles.models.published import PublishedArticle
from articles.models.section import Section
from articles.models.tag import Tag
from articles.page import ArticlePage, Card
from articles.page_of import article_page
from authors.models.author import Author
from media.cropping import with_stand_ins
from media.models import Image
from newsroom.masthead.values import Site
from newsroom.richtext.article_links import linked_articles

from .addresses import month_path, wanted_slug
from .rows import content_columns, image_rows


@dataclass(frozen=True, slots=True)
class Parts:
    """What a document names, fetched once for its page and its card.

    What nobody can find any more is left out, so that an unfinished text can
    always be looked at.
    """

    article: Article
    document: ArticleDocument
    path: str
    section: Section | None
    bylines: Sequence[Byline]
    uses: Sequence[ImageUse]


def parts_of(article: Article, document: ArticleDocument) -> Parts:
    """Fetch section, authors and pictures of a document (three queries).

    Args:
        article: gives identity, path and times.
        document: sanitised; saved or not.
    """
    rows = image_rows(document)
    images = Image.objects.in_bulk({row.image_id for row in rows})
    for row in rows:
        if row.crop and row.image_id in images:
            with_stand_ins(images[row.image_id], [row.crop])
    people = Author.objects.select_related("portrait").in_bulk(
        {entry.author for entry in document.bylines}
    )
    return Parts(
        article=article,
        document=document,
        path=article.path or f"{month_path(article.created_at)}{wanted_slug(article, document)}/",
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
    )


def preview_page(article: Article, document: ArticleDocument, site: Site) -> ArticlePage:
    """Return the page that publishing this document would make; nothing is written."""
    return page_of_parts(parts_of(article, document), site)


def page_of_parts(parts: Parts, site: Site) -> ArticlePage:
    """Return the page; tags, related articles and corrections are fetched here."""
    article, document = parts.article, parts.document
    tags = Tag.objects.in_bulk(document.tags)
    linked = linked_articles(document.body)
    named = {*map(str, document.related), *linked}
    live = {
        str(row.public_id): row
        for row in with_card_parts(PublishedArticle.objects.filter(public_id__in=named))
    }
    related = [live[key] for key in map(str, document.related) if key in live]
    return article_page(
        Article(**content_columns(document)),
        public_id=article.public_id,
        path=parts.path,
        section=parts.section,
        bylines=parts.bylines,
        uses=parts.uses,
        tags=[tags[pk] for pk in document.tags if pk in tags],
        related=cards(related, site),
        linked={key: live[key].path for key in linked if key in live},
        corrections=list(Correction.objects.filter(public_id=article.public_id)),
        published_at=article.first_published_at,
        updated_at=article.updated_at,
        update_note="",
        site=site,
        is_preview=True,
    )


def preview_card(parts: Parts, site: Site, *, layout: str = "card") -> Card:
    """Return the card that lists would show; a draft's says that it came out now.

    Args:
        layout: a name of ``media.layouts``: how large the picture stands.
    """
    columns = content_columns(parts.document)
    del columns["section_id"]
    lead = next((use for use in parts.uses if use.role == ImageRole.LEAD), None)
    article = PublishedArticle(
        public_id=parts.article.public_id,
        path=parts.path,
        first_published_at=parts.article.first_published_at or timezone.now(),
        lead_image=lead.image if lead else None,
        section=parts.section or Section(),  # a live article has one, a draft perhaps not yet
        **columns,
    )
    crop = lead.crop if lead else ""
    card = card_of(article, parts.bylines, site, layout=layout, crop=crop)
    return card if parts.section else replace(card, section=section_line(None))
