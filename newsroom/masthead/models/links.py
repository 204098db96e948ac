"""What the masthead links to: elsewhere, and within the site."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .masthead import Masthead


class SocialLink(models.Model):
    """One link of "Connect with us"."""

    class Network(models.TextChoices):
        MASTODON = "mastodon", "Mastodon"
        BLUESKY = "bluesky", "Bluesky"
        FACEBOOK = "facebook", "Facebook"
        INSTAGRAM = "instagram", "Instagram"
        LINKEDIN = "linkedin", "LinkedIn"
        TELEGRAM = "telegram", "Telegram"
        THREADS = "threads", "Threads"
        WHATSAPP = "whatsapp", "WhatsApp"
        X = "x", "X"
        YOUTUBE = "youtube", "YouTube"
        NEWSLETTER = "newsletter", _("Newsletter")
        RSS = "rss", "RSS"
        EMAIL = "email", _("E-mail")

    masthead = models.ForeignKey(Masthead, models.CASCADE, related_name="links")
    network = models.CharField(_("network"), max_length=20, choices=Network)
    label = models.CharField(
        _("label"), max_length=100, help_text=_("What a screen reader says: “Mastodon”.")
    )
    url = models.CharField(
        _("address"),
        max_length=300,
        help_text=_("https://… of your page there; for e-mail the address alone."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("connect with us")
        ordering = ("order", "id")

    def __str__(self) -> str:
        return self.label


class NavigationEntry(models.Model):
    """One entry of the row of sections and of the menu, or of the footer.

    One level of children: an entry with ``is_under`` hangs under the nearest one
    before it that has not. That keeps the order one list, which is dragged as one.
    """

    class Place(models.TextChoices):
        BAR = "bar", _("Row of sections and menu")
        FOOTER = "footer", _("Footer")

    masthead = models.ForeignKey(Masthead, models.CASCADE, related_name="navigation")
    place = models.CharField(
        _("place"), max_length=10, choices=Place, default=Place.BAR, editable=False
    )
    label = models.CharField(_("label"), max_length=60)
    path = models.CharField(
        _("leads to"),
        max_length=300,
        help_text=_("A path such as /town-hall/, or https://… where “other site” is ticked."),
    )
    is_outside = models.BooleanField(_("other site"), default=False)
    is_under = models.BooleanField(
        _("under the one above"), default=False, help_text=_("Shown in the menu alone.")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("navigation entry")
        verbose_name_plural = _("navigation")
        ordering = ("order", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(place__in=("bar", "footer")),
                name="navigation_has_known_place",
            ),
        )

    def __str__(self) -> str:
        return self.label


class FooterEntry(NavigationEntry):
    """An entry of the footer, for a list of its own in the admin."""

    class Meta:
        proxy = True
        verbose_name = _("footer entry")
        verbose_name_plural = _("footer")
