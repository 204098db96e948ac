"""Images of the working copy."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .content import ImageRole, ImageUseContent, known


class ImageUse(ImageUseContent):
    """Lead, gallery and social images; those in the text are derived from the body."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="image_uses")

    # What ``media.holders`` names the row after, and what its rights are read from.
    named_after = ("article", "article__shared_with")

    class Meta:
        verbose_name = _("image use")
        verbose_name_plural = _("image uses")
        ordering = ("order",)
        constraints = (
            known("role", ImageRole, "desk_image_role_is_known"),
            models.UniqueConstraint(
                fields=("article",),
                condition=models.Q(role="lead"),
                name="desk_one_lead_image",
            ),
            models.UniqueConstraint(
                fields=("article",),
                condition=models.Q(role="social"),
                name="desk_one_social_image",
            ),
        )

    def __str__(self) -> str:
        # Without the headline: Django prints this to people who may not open the
        # article. ``media.holders`` names the article to those who may.
        return self.get_role_display()
