"""Autosaves: what somebody typed and has not saved."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article


class Autosave(models.Model):
    """One person's unsaved text of one article. Not a save: it makes no revision."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="autosaves")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    base_version = models.PositiveIntegerField(_("typed upon version"))
    document = models.JSONField(_("document"))
    kept_at = models.DateTimeField(_("kept"))

    class Meta:
        verbose_name = _("autosave")
        verbose_name_plural = _("autosaves")
        constraints = (
            models.UniqueConstraint(fields=("article", "user"), name="autosave_one_a_person"),
        )

    def __str__(self) -> str:
        return f"{self.article_id}/{self.user_id}"
