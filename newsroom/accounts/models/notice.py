"""Notices: what a person is told on the desk, and by mail."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Notice(models.Model):
    """One thing told to one person. Written by ``notices.tell`` alone."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    at = models.DateTimeField(_("at"), auto_now_add=True)
    # What happened, such as "article.submit"; the sentence says it to people.
    kind = models.CharField(_("kind"), max_length=60)
    text = models.CharField(_("what happened"), max_length=500)
    detail = models.TextField(_("in their words"), blank=True)
    url = models.CharField(_("leads to"), max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    read_at = models.DateTimeField(_("read"), null=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ("-id",)
        indexes = (
            models.Index(fields=("user", "-id"), name="notices_of_a_person"),
            models.Index(
                fields=("user",), condition=models.Q(read_at__isnull=True), name="notices_unread"
            ),
        )

    def __str__(self) -> str:
        return self.text
