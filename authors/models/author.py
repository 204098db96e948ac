"""Authors: who signs articles and pictures. A login is not needed."""

from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from media.models import Image
from newsroom.masthead.models.links import SocialLink


class Author(models.Model):
    """The public profile of a person who writes for the paper."""

    name = models.CharField(_("name"), max_length=150)
    slug = models.SlugField(_("address"), max_length=90, unique=True)
    job_title = models.CharField(_("job title"), max_length=150, blank=True)
    biography = models.TextField(
        _("biography"), blank=True, help_text=_("For the “Written by” card under each article.")
    )
    end_note = models.TextField(
        _("end note"), blank=True, help_text=_("Closes each article, in italics.")
    )
    portrait = models.ForeignKey(
        Image,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="portraits",
        verbose_name=_("portrait"),
    )
    location = models.CharField(_("location"), max_length=150, blank=True)
    beats = models.JSONField(_("beats"), default=list, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    isni = models.CharField(
        "ISNI",
        max_length=16,
        blank=True,
        validators=[RegexValidator(r"^[0-9]{15}[0-9X]$", _("An ISNI has 16 digits."))],
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="author",
        verbose_name=_("login"),
    )
    listed = models.BooleanField(
        _("has a public page"), default=True, help_text=_("And stands in the list of authors.")
    )
    former = models.BooleanField(_("former"), default=False)

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        ordering = ("name", "id")
        indexes = (
            models.Index(fields=("listed", "former", "name", "id"), name="author_listed_by_name"),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/authors/{self.slug}/"


def networks() -> list[tuple[str, Any]]:
    """Return what a profile link can be: the masthead's networks, and a website.

    An author's e-mail address is a contact, and stands in a table of its own.
    """
    shared = [one for one in SocialLink.Network.choices if one[0] != SocialLink.Network.EMAIL]
    return [*shared, ("website", _("Website"))]


class AuthorLink(models.Model):
    """A public profile of the author elsewhere (schema.org ``sameAs``)."""

    author = models.ForeignKey(Author, models.CASCADE, related_name="links")
    # The function itself, so that a new network of the masthead needs no migration here.
    network = models.CharField(_("network"), max_length=20, choices=networks)
    url = models.URLField(_("address"), max_length=300)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("profile link")
        verbose_name_plural = _("profile links")
        ordering = ("order", "id")

    def __str__(self) -> str:
        return self.url
