"""Two installations of one day hold the same newspaper; only passwords differ."""

import re
from typing import Any

import pytest
from django.db import transaction

from articles.desk.writing import current_document
from articles.document import to_json
from articles.models import Article, Correction, PublishedArticle
from authors.models import Author
from media.models import Image
from tests.frontpage.layouts import pinned

from .conftest import Fill


def _told() -> dict[str, Any]:
    """Return everything that an editor or a reader could tell, keys named."""
    sections = dict(Article.objects.values_list("section_id", "section__slug"))
    images = dict(Image.objects.values_list("pk", "file_name"))
    authors = dict(Author.objects.values_list("pk", "slug"))
    slugs = {str(key): slug for key, slug in Article.objects.values_list("public_id", "slug")}

    def named(article: Article) -> dict[str, Any]:
        said = to_json(current_document(article))
        said["section"] = sections[said["section"]]
        said["related"] = [slugs[key] for key in said["related"]]
        said["tags"] = list(article.tags.order_by("name").values_list("name", flat=True))
        for one in said["bylines"]:
            one["author"] = authors[one["author"]]
        for one in (said["lead"], *said["gallery"]):
            if one:
                one["image"] = images[one["image"]]
        figure = r'data-image="(\d+)"'
        said["body"] = re.sub(figure, lambda found: images[int(found[1])], said["body"])
        link = r'data-article="([^"]+)"'
        said["body"] = re.sub(link, lambda found: slugs[found[1]], said["body"])
        return {**said, "stage": article.stage, "standing": article.standing}

    return {
        "articles": [named(article) for article in Article.objects.order_by("slug")],
        "live": list(
            PublishedArticle.objects.order_by("path").values_list(
                "path", "headline", "first_published_at", "updated_at", "update_note", "word_count"
            )
        ),
        "corrections": list(Correction.objects.order_by("at").values_list("kind", "text", "at")),
        "images": sorted(images.values()),
        "authors": list(Author.objects.order_by("slug").values_list("name", "biography")),
        "front": [(slot, slugs[str(key)]) for slot, key in pinned().items()],
    }


class _Undo(Exception):
    pass


def test_two_runs_make_the_same_newspaper(fill: Fill) -> None:
    told, logins = [], []
    for _again in range(2):
        with pytest.raises(_Undo), transaction.atomic():
            logins.append(fill())
            told.append(_told())
            raise _Undo
    assert told[0] == told[1]
    assert len(told[0]["live"]) == 45
    assert logins[0] != logins[1]
