"""What the home page shows first, slot by slot."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FrontPage(models.Model):
    """The home page as one thing: one row, locked by whoever moves stories on it.

    The slots cannot be locked themselves: an empty one has no row, and two
    stories that took it at once collided.
    """

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front page")

    def __str__(self) -> str:
        return str(_("Front page"))

    @staticmethod
    def hold() -> None:
        """Lock the page until the transaction ends."""
        FrontPage.objects.bulk_create([FrontPage(pk=1)], ignore_conflicts=True)
        FrontPage.objects.select_for_update().get(pk=1)


class FrontPageSlot(models.Model):
    """One slot of the home page and the article picked for it.

    The pick is a public id, joined to the live articles when read: a story
    that leaves publication leaves its slot without a trace, and comes back
    with it.
    """

    class Slot(models.TextChoices):
        LEAD = "lead", _("Lead story")
        PICK_1 = "pick-1", _("Second story")
        PICK_2 = "pick-2", _("Third story")
        PICK_3 = "pick-3", _("Fourth story")
        PICK_4 = "pick-4", _("Fifth story")
        PICK_5 = "pick-5", _("Sixth story")

    slot = models.CharField(_("slot"), max_length=10, choices=Slot, unique=True)
    public_id = models.UUIDField(_("article"), unique=True)

    class Meta:
        verbose_name = _("front page slot")
        verbose_name_plural = _("front page")
        ordering = ("slot",)

    def __str__(self) -> str:
        return self.get_slot_display()
