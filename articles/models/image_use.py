"""Images of the working copy."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .content import ImageUseContent


class ImageUse(ImageUseContent):
    """Lead, gallery and social images; those in the text are derived from the body."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="image_uses")

    class Meta:
        verbose_name = _("image use")
        verbose_name_plural = _("image uses")
        ordering = ("order",)
        constraints = (
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
        return str(self.article)
