"""Preview links: a working copy shown to people without a login."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .revision import Revision


class PreviewLink(models.Model):
    """One link. The token itself is told once and never stored."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="preview_links")
    token_hash = models.CharField(max_length=64, unique=True)  # SHA-256, hexadecimal
    label = models.CharField(_("for whom"), max_length=150, blank=True)
    # Frozen: shows this revision for good. Without one it follows the working copy.
    revision = models.ForeignKey(Revision, models.CASCADE, null=True, related_name="+")
    allows_notes = models.BooleanField(_("may leave notes and approve"), default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="preview_links"
    )
    made_at = models.DateTimeField(_("made"))
    expires_at = models.DateTimeField(_("until"))
    revoked_at = models.DateTimeField(_("revoked"), null=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    opened = models.PositiveIntegerField(_("opened"), default=0)
    last_opened_at = models.DateTimeField(_("last opened"), null=True)

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ("-id",)
        indexes = (models.Index(fields=("article", "-id"), name="preview_links_of_article"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at")),
                name="preview_link_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return self.label or f"{self.made_at:%Y-%m-%d %H:%M}"


class PreviewApproval(models.Model):
    """“I approve”, said by a guest of a named version; one a link and name."""

    link = models.ForeignKey(PreviewLink, models.CASCADE, related_name="approvals")
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="+")
    guest = models.CharField(_("guest"), max_length=150)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("approval by a guest")
        verbose_name_plural = _("approvals by guests")
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("link", "revision", "guest"), name="guest_approves_a_version_once"
            ),
            models.CheckConstraint(condition=~models.Q(guest=""), name="approval_names_the_guest"),
        )

    def __str__(self) -> str:
        return self.guest
