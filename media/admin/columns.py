"""What the desk shows of an image besides its fields."""

from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from media.models import Image
from media.usage import uses_of
from newsroom.accounts.models import User

from . import markup

# Django hands a read-only line its object and no request; one object serves one.
_ASKED_FOR_BY = "_asked_for_by"


def asked_for_by(image: Image, person: User | AnonymousUser) -> None:
    """Note who looks at an image, so that its form names only uses they may know of."""
    setattr(image, _ASKED_FOR_BY, person)


class ImageColumns:
    """Columns of the list and read-only lines of the form."""

    @admin.display(description=_("picture"))
    def thumbnail(self, image: Image) -> SafeString | str:
        return markup.thumbnail(image)

    @admin.display(description=_("title"), ordering="title")
    def name(self, image: Image) -> str:
        return str(image)

    @admin.display(description=_("pixels"), ordering="width")
    def size(self, image: Image) -> str:
        return f"{image.width} × {image.height}"

    @admin.display(description=_("picture"))
    def preview(self, image: Image) -> SafeString | str:
        return markup.preview(image)

    @admin.display(description=_("used by"))
    def uses(self, image: Image) -> SafeString | str:
        person = getattr(image, _ASKED_FOR_BY, AnonymousUser())
        return markup.uses([use.shown_to(person) for use in uses_of(image)])

    @admin.display(description=_("file"))
    def facts(self, image: Image) -> str:
        return markup.facts(image)

    @admin.display(description=_("IPTC and XMP as found"))
    def found(self, image: Image) -> SafeString | str:
        return markup.found(image)
