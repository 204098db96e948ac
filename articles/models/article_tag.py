"""Tags of the working copy."""

from django.db import models
from taggit.models import ItemBase

from .tag import Tag


class ArticleTag(ItemBase):
    tag = models.ForeignKey(Tag, models.PROTECT, related_name="desk_uses")
    content_object = models.ForeignKey("Article", models.CASCADE, related_name="tag_rows")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("content_object", "tag"), name="desk_tag_once"),
        )

    def __str__(self) -> str:
        return str(self.content_object)
