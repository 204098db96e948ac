"""The byline of the working copy."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .content import BylineContent


class Byline(BylineContent):
    article = models.ForeignKey(Article, models.CASCADE, related_name="bylines")

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ("order",)
        constraints = (
            models.UniqueConstraint(
                fields=("article", "author", "role"), name="desk_byline_once_a_role"
            ),
        )

    def __str__(self) -> str:
        return str(self.article)
