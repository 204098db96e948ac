"""Pages that tell readers how the paper works."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PolicyPage(models.Model):
    """A page such as the ethics code, at ``/<slug>/``, linked from the footer."""

    slug = models.SlugField(_("address"), max_length=90, unique=True)
    title = models.CharField(_("title"), max_length=200)
    body = models.TextField(_("text"), help_text=_("Sanitised like an article's body."))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("policy page")
        verbose_name_plural = _("policy pages")
        ordering = ("order", "id")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/{self.slug}/"
