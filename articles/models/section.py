"""Sections of the paper."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.masthead.models.masthead import validate_on_dark, validate_on_light


class Section(models.Model):
    """A section with its tagline; at most one level of sub-sections."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    slug = models.SlugField(_("address"), max_length=90, unique=True)
    tagline = models.CharField(
        _("tagline"), max_length=200, blank=True, help_text=_("Printed after the name and a colon.")
    )
    description = models.TextField(_("description"), blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="subsections",
        limit_choices_to={"parent": None},
        verbose_name=_("part of"),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    accent = models.CharField(
        _("accent colour"), max_length=7, blank=True, validators=[validate_on_light]
    )
    accent_dark = models.CharField(
        _("accent colour in the dark"), max_length=7, blank=True, validators=[validate_on_dark]
    )

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ("order", "name")
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("pk")), name="section_is_not_its_own_part"
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/{self.slug}/"
