"""What has just happened, over every page for a while."""

import datetime as dt

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# How long a banner stands unless somebody says otherwise.
USUAL = dt.timedelta(hours=3)


def usual_end() -> dt.datetime:
    """Return when a banner written now ends."""
    return timezone.now() + USUAL


class Banner(models.Model):
    """One line over every page, from a minute to a minute."""

    class Level(models.TextChoices):
        BREAKING = "breaking", _("Breaking news")
        LIVE = "live", _("Live")
        NOTICE = "notice", _("Notice")

    text = models.CharField(_("text"), max_length=140)
    target = models.CharField(
        _("leads to"),
        max_length=300,
        blank=True,
        help_text=_("A path such as /2026/05/bridge-closed/, or another site by https://."),
    )
    level = models.CharField(_("kind"), max_length=10, choices=Level, default=Level.BREAKING)
    starts_at = models.DateTimeField(_("from"), default=timezone.now)
    ends_at = models.DateTimeField(
        _("until"),
        default=usual_end,
        help_text=_("It goes by itself at this minute."),
    )

    class Meta:
        verbose_name = _("banner")
        verbose_name_plural = _("banners")
        ordering = ("-starts_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="banner_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=models.Q(level__in=("breaking", "live", "notice")),
                name="banner_has_known_level",
            ),
        )

    def __str__(self) -> str:
        return self.text
