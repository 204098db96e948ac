"""Authors and articles as the article form's lists show them."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from articles.models import PublishedArticle
from authors.models import Author
from media.figures import picture


def day(article: PublishedArticle) -> str:
    """Return the day of publication in the newsroom's zone, as the locale writes it."""
    return date_format(timezone.localtime(article.first_published_at), "DATE_FORMAT")


def author_line(author: Author) -> dict[str, Any]:
    """Return an author fetched with the portrait."""
    face = picture(author.portrait, "portrait-small", alt="") if author.portrait else None
    return {
        "id": author.pk,
        "name": author.name,
        "job_title": author.job_title,
        "end_note": author.end_note,
        "portrait": face.src if face else "",
    }


def article_line(article: PublishedArticle) -> dict[str, Any]:
    """Return a live article fetched with its section."""
    return {
        "public_id": str(article.public_id),
        "headline": article.headline,
        "date": day(article),
        "section": article.section.name,
    }
