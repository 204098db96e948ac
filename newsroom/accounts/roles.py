"""The roles a person can hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    WRITER = "writer", _("Writer")
    EDITOR = "editor", _("Editor")
    PUBLISHER = "publisher", _("Publisher")
    PROFILE_MANAGER = "profile-manager", _("Profile manager")
    ADVERTISING = "advertising", _("Advertising")
    ADMINISTRATOR = "administrator", _("Administrator")
