"""Tags: what an article is about."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.models import TagBase


class Tag(TagBase):
    """A subject; its page lists the live articles that carry it."""

    description = models.TextField(_("description"), blank=True)

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ("name",)

    def get_absolute_url(self) -> str:
        return f"/tags/{self.slug}/"
