"""How often articles were opened, by the hour: nothing about whoever opened them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ArticleReads(models.Model):
    """How many times an article was opened within an hour."""

    public_id = models.UUIDField(_("article"))
    hour = models.DateTimeField(_("hour"))  # its beginning, in UTC
    count = models.PositiveIntegerField(_("times opened"), default=0)

    class Meta:
        verbose_name = _("reads of an article")
        verbose_name_plural = _("reads of articles")
        constraints = (
            models.UniqueConstraint(
                fields=("hour", "public_id"), name="article_reads_once_an_hour"
            ),
        )

    def __str__(self) -> str:
        return f"{self.public_id}, {self.hour}: {self.count}"
