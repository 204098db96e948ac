"""Presence: who has an article open now."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article


class Presence(models.Model):
    """One open form. It counts as gone when nothing was heard of it for 30 seconds.

    Its row stays for a day: a colleague can take it over while it sleeps.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="presences")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    tab = models.CharField(_("open form"), max_length=36)
    writing = models.BooleanField(_("has unsaved changes"), default=False)
    came_at = models.DateTimeField(_("came"))
    seen_at = models.DateTimeField(_("last heard of"))
    # Set when a colleague took the article over: this form may not write any more.
    taken_over_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    taken_over_at = models.DateTimeField(_("taken over"), null=True)

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")
        constraints = (
            models.UniqueConstraint(fields=("article", "tab"), name="presence_one_a_form"),
        )
        indexes = (models.Index(fields=("article", "seen_at"), name="presence_recent"),)

    def __str__(self) -> str:
        return f"{self.article_id}/{self.user_id}"
