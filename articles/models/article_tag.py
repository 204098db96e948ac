"""Tags of the working copy."""

from django.db import models
from taggit.models import ItemBase

from .tag import Tag


class ArticleTag(ItemBase):
    tag = models.ForeignKey(Tag, models.PROTECT, related_name="desk_uses")
    content_object = models.ForeignKey("Article", models.CASCADE, related_name="tag_rows")

    # What ``media.holders`` names the row after, and what its rights are read from.
    named_after = ("content_object", "content_object__shared_with")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("content_object", "tag"), name="desk_tag_once"),
        )

    def __str__(self) -> str:
        # Without the headline: Django prints this to people who may not open the
        # article. ``media.holders`` names the article to those who may.
        return str(self.tag)
