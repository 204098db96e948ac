"""Pages that tell readers how the paper works."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PolicyPage(models.Model):
    """A page such as the ethics code, at ``/<slug>/``, linked from the footer."""

    class Kind(models.TextChoices):
        """What a page is to others: the corrections list and search engines ask for it."""

        ABOUT = "about", _("About the paper")
        ETHICS = "ethics", _("Ethics")
        CORRECTIONS = "corrections", _("Corrections policy")
        OWNERSHIP = "ownership", _("Ownership and funding")
        CONTACT = "contact", _("Contact")
        OTHER = "other", _("Other")

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind,
        default=Kind.OTHER,
        help_text=_("One page of each kind, as many others as you like."),
    )
    slug = models.SlugField(_("address"), max_length=90, unique=True)
    title = models.CharField(_("title"), max_length=200)
    description = models.CharField(
        _("description"),
        max_length=300,
        blank=True,
        help_text=_("One sentence for search engines."),
    )
    body = models.TextField(_("text"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("policy page")
        verbose_name_plural = _("policy pages")
        ordering = ("order", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(
                    kind__in=("about", "ethics", "corrections", "ownership", "contact", "other")
                ),
                name="policy_page_has_known_kind",
            ),
            models.UniqueConstraint(
                fields=["kind"],
                condition=~models.Q(kind="other"),
                name="policy_page_one_of_a_kind",
                violation_error_message=_("There is a page of this kind already."),
            ),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/{self.slug}/"
