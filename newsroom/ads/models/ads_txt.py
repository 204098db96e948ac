"""The file that says who may sell the paper's advertising."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AdsTxt(models.Model):
    """The single row that holds ``/ads.txt``."""

    text = models.TextField(_("text"), max_length=100_000, blank=True)

    class Meta:
        verbose_name = "ads.txt"
        verbose_name_plural = "ads.txt"
        constraints = (models.CheckConstraint(condition=models.Q(pk=1), name="ads_txt_is_single"),)

    def __str__(self) -> str:
        return "ads.txt"
