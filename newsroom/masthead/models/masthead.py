"""What the paper is called, says of itself and links to."""

import math
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.lib.colours import GROUNDS_DARK, GROUNDS_LIGHT, contrast

from .brand import BrandFile


def validate_on_light(colour: str) -> None:
    """Refuse an accent that cannot be read on the light paper and its tints (WCAG 1.4.3)."""
    _validate_contrast(colour, GROUNDS_LIGHT, _("darker"))


def validate_on_dark(colour: str) -> None:
    """Refuse an accent that cannot be read on the dark paper and its tints (WCAG 1.4.3)."""
    _validate_contrast(colour, GROUNDS_DARK, _("lighter"))


def _validate_contrast(colour: str, grounds: Sequence[str], better: Any) -> None:
    try:
        ratio, ground = min((contrast(colour, ground), ground) for ground in grounds)
    except ValueError:
        raise ValidationError(_("Write the colour as #rrggbb, such as #8a1c1c.")) from None
    if ratio < 4.5:
        said = (
            _("Its contrast on the paper is %(ratio).1f to 1, not 4.5: make it %(which)s.")
            if ground == grounds[0]
            else _(
                "Its contrast on the ground of sponsored articles is %(ratio).1f to 1, not 4.5: "
                "make it %(which)s."
            )
        )
        # Never rounded up to what it does not reach.
        params = {"ratio": math.floor(ratio * 10) / 10, "which": better}
        raise ValidationError(said, params=params)


# The shape of a language tag (RFC 5646, 2.1), without private use and the irregular ones.
validate_language = RegexValidator(
    r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z",
    _("Write a language tag, such as en-GB, cy or zh-Hant."),
)


class Masthead(models.Model):
    """The single row with the paper's name and style."""

    name = models.CharField(_("name"), max_length=100)
    tagline = models.CharField(_("tagline"), max_length=200, blank=True)
    description = models.CharField(_("description"), max_length=300, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    language = models.CharField(
        _("language"), max_length=12, default="en-GB", validators=[validate_language]
    )
    search_prompt = models.CharField(
        _("search prompt"), max_length=100, default="Hi, what are you looking for?"
    )
    credit_prefix = models.CharField(
        _("words before a credit"), max_length=40, blank=True, default="Image credit: "
    )
    credit_open = models.CharField(_("opening bracket"), max_length=3, blank=True)
    credit_close = models.CharField(
        _("closing bracket or full stop"), max_length=3, blank=True, default="."
    )
    accent = models.CharField(
        _("accent colour"), max_length=7, default="#8a1c1c", validators=[validate_on_light]
    )
    accent_dark = models.CharField(
        _("accent colour in the dark"),
        max_length=7,
        default="#e58a7b",
        validators=[validate_on_dark],
    )

    logo = models.ForeignKey(BrandFile, models.PROTECT, null=True, blank=True, related_name="+")
    logo_dark = models.ForeignKey(
        BrandFile, models.PROTECT, null=True, blank=True, related_name="+"
    )
    icon = models.ForeignKey(BrandFile, models.PROTECT, null=True, blank=True, related_name="+")
    # Names of files by what they are for (newsroom/masthead/brand/icons.py).
    icons = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = _("masthead")
        verbose_name_plural = _("masthead")
        constraints = (
            models.CheckConstraint(condition=models.Q(pk=1), name="masthead_is_a_single_row"),
        )

    def __str__(self) -> str:
        return self.name


def validate_path(path: str) -> None:
    """Refuse what is not a path of this site."""
    if not path.startswith("/") or path.startswith("//") or any(c in path for c in "?#\\ "):
        raise ValidationError(_("Write a path of this site, such as /town-hall/."))
