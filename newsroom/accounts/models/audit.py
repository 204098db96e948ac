"""The audit: one row for everything that anybody changed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditEntry(models.Model):
    """Who did what to which object, when. Written by ``audit.record`` alone.

    The object is named by its model label and key, not by a foreign key: the
    row must outlive what it speaks of.
    """

    at = models.DateTimeField(_("at"), auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="audit_entries",
        verbose_name=_("who"),
        help_text=_("Empty: the system itself, such as the ticker or a command."),
    )
    action = models.CharField(_("action"), max_length=60)
    target_type = models.CharField(_("kind of object"), max_length=60)
    target_id = models.CharField(_("its key"), max_length=60)
    target_label = models.CharField(_("object"), max_length=250)
    detail = models.JSONField(_("detail"), default=dict)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit")
        ordering = ("-id",)
        indexes = (
            models.Index(fields=("target_type", "target_id", "-id"), name="audit_by_target"),
        )

    def __str__(self) -> str:
        return f"{self.action}: {self.target_label}"
