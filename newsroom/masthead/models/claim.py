"""The one table that says who holds the first segment of a public path."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ClaimedPath(models.Model):
    """A first path segment and what it belongs to."""

    class Holder(models.TextChoices):
        ROUTE = "route", _("Part of the site")
        SECTION = "section", _("Section")
        PAGE = "page", _("Policy page")

    segment = models.CharField(max_length=100, unique=True)
    holder = models.CharField(max_length=10, choices=Holder)
    # The key of the section or page; empty for a route of the site.
    holder_key = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(holder__in=("route", "section", "page")),
                name="claimed_path_has_known_holder",
            ),
        )

    def __str__(self) -> str:
        return f"/{self.segment}/"
