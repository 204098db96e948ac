"""When a person was last at the desk's front page."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class DeskVisit(models.Model):
    """One row a person: until where they have seen what colleagues did.

    A visit ends when nothing was looked at for half an hour; what happened
    since the end of the last one is "since you last looked".
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="desk_visit"
    )
    since = models.DateTimeField(_("shown from"))
    looked_at = models.DateTimeField(_("last looked"))

    class Meta:
        verbose_name = _("visit")
        verbose_name_plural = _("visits")

    def __str__(self) -> str:
        return str(self.user_id)
