"""How often advertisements were seen and clicked."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .advertisement import Advertisement


class AdCount(models.Model):
    """What was counted of one advertisement in one slot in one hour, and nothing of people."""

    # Figures that were reported are not lost with the booking: it is switched off instead.
    ad = models.ForeignKey(Advertisement, models.PROTECT, related_name="counts")
    slot = models.CharField(max_length=20)
    hour = models.DateTimeField(help_text=_("The hour's beginning, in UTC."))
    impressions = models.PositiveBigIntegerField(default=0)
    clicks = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("ad", "hour", "slot"), name="ad_count_by_the_hour"),
        )
        indexes = (models.Index(fields=("hour",), name="ad_count_hour"),)

    def __str__(self) -> str:
        return f"{self.ad_id} {self.slot} {self.hour:%Y-%m-%d %H}"
