"""The byline of the working copy."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .content import BylineContent, BylineRole, known


class Byline(BylineContent):
    article = models.ForeignKey(Article, models.CASCADE, related_name="bylines")

    # What ``media.holders`` names the row after, and what its rights are read from.
    named_after = ("article", "article__shared_with")

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ("order",)
        constraints = (
            known("role", BylineRole, "desk_byline_role_is_known"),
            models.UniqueConstraint(
                fields=("article", "author", "role"), name="desk_byline_once_a_role"
            ),
        )

    def __str__(self) -> str:
        # Without the headline: Django prints this to people who may not open the
        # article. ``media.holders`` names the article to those who may.
        return self.get_role_display()
