"""House advertisements and their slots."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from media.models import Image


class HouseAd(models.Model):
    """An advertisement of the paper's own: a picture and a link, without a script."""

    class Slot(models.TextChoices):
        ARTICLE = "article", _("Article page")

    name = models.CharField(_("name"), max_length=100, help_text=_("For the desk alone."))
    slot = models.CharField(_("slot"), max_length=20, choices=Slot, default=Slot.ARTICLE)
    image = models.ForeignKey(
        Image, models.PROTECT, related_name="house_ads", verbose_name=_("picture")
    )
    label = models.CharField(
        _("label"), max_length=150, help_text=_("What the link says to a screen reader.")
    )
    url = models.URLField(_("leads to"), max_length=300)
    weight = models.PositiveSmallIntegerField(
        _("weight"),
        default=10,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_(
            "From 1 to 100: an advertisement of weight 20 shows twice as often as one of 10."
        ),
    )
    begins_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True, help_text=_("The last day."))

    class Meta:
        verbose_name = _("house advertisement")
        verbose_name_plural = _("house advertisements")
        ordering = ("slot", "name")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(begins_on__isnull=True)
                | models.Q(ends_on__isnull=True)
                | models.Q(ends_on__gte=models.F("begins_on")),
                name="ad_ends_after_it_begins",
                violation_error_message=_("The last day stands before the first."),
            ),
            models.CheckConstraint(
                condition=models.Q(slot__in=("article",)), name="ad_slot_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(weight__range=(1, 100)), name="ad_weight_in_range"
            ),
        )

    def __str__(self) -> str:
        return self.name
