"""Autosaves: what somebody typed and has not saved."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .article import Article


class Autosave(models.Model):
    """The unsaved text of one open form. Not a save: it makes no revision.

    A row a form and not a row a person: what was kept earlier stays while it is
    offered back and something else is typed, and two open forms of one person
    do not write over each other.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="autosaves")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    tab = models.CharField(_("open form"), max_length=36, default="")
    base_version = models.PositiveIntegerField(_("typed upon version"))
    document = models.JSONField(_("document"))
    kept_at = models.DateTimeField(_("kept"))
    # Discarded or used: no longer offered, there until the next save.
    set_aside = models.BooleanField(_("set aside"), default=False)

    class Meta:
        verbose_name = _("autosave")
        verbose_name_plural = _("autosaves")
        constraints = (
            models.UniqueConstraint(fields=("article", "user", "tab"), name="autosave_one_a_form"),
        )
        indexes = (models.Index(fields=("kept_at",), name="autosave_by_age"),)

    def __str__(self) -> str:
        return f"{self.article_id}/{self.user_id}"
