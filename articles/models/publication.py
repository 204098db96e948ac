"""Publications: which revision readers saw, from when to when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article
from .content import known
from .revision import Revision


class Change(models.TextChoices):
    FIRST = "first", _("First publication")
    AGAIN = "again", _("Published again")
    FIX = "fix", _("Fix: times stay")
    UPDATE = "update", _("Update: readers see a new time")


class Publication(models.Model):
    """A span of time in which one revision was live."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="publications")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="publications")
    change = models.CharField(_("change"), max_length=6, choices=Change)
    path = models.CharField(_("path"), max_length=120)
    note = models.CharField(_("what changed"), max_length=300, blank=True)
    began_at = models.DateTimeField(_("from"))
    ended_at = models.DateTimeField(_("to"), null=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ("-began_at", "-id")
        constraints = (
            known("change", Change, "publication_change_is_known"),
            models.UniqueConstraint(
                fields=("article",),
                condition=models.Q(ended_at__isnull=True),
                name="publication_one_open",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_at__isnull=True)
                | models.Q(ended_at__gte=models.F("began_at")),
                name="publication_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.path} {self.began_at:%Y-%m-%d %H:%M}"
