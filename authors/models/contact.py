"""How the desk reaches an author. Readers' code cannot import this module."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .author import Author


class AuthorContact(models.Model):
    """Private contacts, in a table of their own so that no public query meets them."""

    author = models.OneToOneField(Author, models.CASCADE, related_name="contact")
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=50, blank=True)
    notes = models.TextField(_("notes"), blank=True)

    class Meta:
        verbose_name = _("private contact")
        verbose_name_plural = _("private contacts")

    def __str__(self) -> str:
        # Django writes this into its own log, which outlives the contact.
        return gettext("private contact of %s") % self.author
