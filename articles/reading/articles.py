"""The querysets of readers' pages. All begin with what is live: the table itself."""

import uuid
from collections.abc import Iterable, Sequence

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from articles.cards import with_card_parts
from articles.models.correction import Correction
from articles.models.published import (
    PublishedArticle,
    PublishedByline,
    PublishedImageUse,
    PublishedTag,
)
from articles.models.section import Section
from articles.models.tag import Tag
from authors.models.author import Author

from .keyset import PAGE_SIZE, Cursor, older_than


def for_article_page(path: str) -> PublishedArticle | None:
    """Return the live article at a path with all its parts (four queries)."""
    return (
        PublishedArticle.objects.select_related("section__parent")
        .prefetch_related(
            Prefetch("bylines", PublishedByline.objects.select_related("author__portrait")),
            Prefetch("image_uses", PublishedImageUse.objects.select_related("image")),
            Prefetch("tag_rows", PublishedTag.objects.select_related("tag")),
        )
        .filter(path=path)
        .first()
    )


def corrections_of(public_id: uuid.UUID) -> list[Correction]:
    """Return an article's corrections, newest first (one query)."""
    return list(Correction.objects.filter(public_id=public_id))


def in_order(public_ids: Iterable[uuid.UUID | str]) -> list[PublishedArticle]:
    """Return live articles in the order of the ids given; others are left out."""
    keys = [str(public_id) for public_id in public_ids]
    found = {
        str(article.public_id): article
        for article in with_card_parts(PublishedArticle.objects.filter(public_id__in=keys))
    }
    return [found[key] for key in keys if key in found]


def newest(cursor: Cursor | None = None, size: int = PAGE_SIZE) -> list[PublishedArticle]:
    """Return a page of everything live, and one row more if more follows."""
    return _page(PublishedArticle.objects.all(), cursor, size)


def section_of(slug: str) -> Section | None:
    """Return a section with its parent (one query); None where there is none."""
    return Section.objects.select_related("parent").filter(slug=slug).first()


def newest_of_section(section: Section, cursor: Cursor | None) -> list[PublishedArticle]:
    """Return a page of a section; a front shows its sub-sections too."""
    if section.parent_id is None:
        return _page(PublishedArticle.objects.filter(top_section=section), cursor)
    return _page(PublishedArticle.objects.filter(section=section), cursor)


def _page(
    articles: QuerySet[PublishedArticle], cursor: Cursor | None, size: int = PAGE_SIZE
) -> list[PublishedArticle]:
    rows = articles.filter(older_than(cursor, time="first_published_at", key="pk"))
    return list(with_card_parts(rows.order_by("-first_published_at", "-id"))[: size + 1])


def live_tags() -> QuerySet[Tag]:
    """Return the tags that a live article carries; readers know of no other."""
    return Tag.objects.filter(Exists(PublishedTag.objects.filter(tag=OuterRef("pk"))))


def newest_with_tag(tag: Tag, cursor: Cursor | None) -> list[PublishedArticle]:
    """Return a page of a tag, walked along the tag's own index."""
    keys = (
        PublishedTag.objects.filter(tag=tag)
        .filter(older_than(cursor, time="first_published_at", key="content_object_id"))
        .order_by("-first_published_at", "-content_object_id")
        .values_list("content_object_id", flat=True)[: PAGE_SIZE + 1]
    )
    return by_key(list(keys))


def newest_by_author(author: Author, cursor: Cursor | None) -> list[PublishedArticle]:
    """Return a page of an author, walked along the author's own index.

    An author in several roles of one article is as many rows of the index;
    each article is shown once.
    """
    keys = (
        PublishedByline.objects.filter(author=author)
        .filter(older_than(cursor, time="first_published_at", key="article_id"))
        .order_by("-first_published_at", "-article_id")
        .values_list("article_id", "first_published_at")
        .distinct()[: PAGE_SIZE + 1]
    )
    return by_key([key for key, _at in keys])


def by_key(keys: Sequence[int]) -> list[PublishedArticle]:
    """Return live articles in the order of their keys (two queries)."""
    found = {row.pk: row for row in with_card_parts(PublishedArticle.objects.filter(pk__in=keys))}
    return [found[key] for key in keys if key in found]


def bodies_of(keys: Sequence[int]) -> dict[str, str]:
    """Return the texts of live articles, which lists leave out, by public id (one query)."""
    rows = PublishedArticle.objects.filter(pk__in=keys).values_list("public_id", "body")
    return {str(public_id): body for public_id, body in rows}


def author_with_articles(slug: str) -> Author | None:
    """Return the author of a slug who signed something live, public page or not (one query)."""
    signed = PublishedByline.objects.filter(author=OuterRef("pk"))
    return Author.objects.filter(Exists(signed), slug=slug).first()
