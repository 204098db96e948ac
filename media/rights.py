"""Until when pictures may be shown."""

import datetime as dt
from collections.abc import Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import Image


def rights_ended(images: Iterable[Image], on: dt.date) -> Image | None:
    """Return the first picture whose rights have ended by a day; None where all hold.

    Args:
        images: from the library.
        on: a day in the newsroom's zone. The last day of the rights is one of them.
    """
    return next((one for one in images if one.rights_expire and one.rights_expire < on), None)


def said_ended(image: Image) -> str:
    """Return the sentence that says so, of a picture whose rights end at some day."""
    return _("The rights to “%(image)s” ended on %(day)s.") % _words(image)


def choose_another(image: Image) -> str:
    """Return what is said where such a picture was chosen."""
    return _("The rights to “%(image)s” ended on %(day)s. Choose another picture.") % _words(image)


def end_by_then(image: Image) -> str:
    """Return what is said where one is to be shown for longer than its rights last."""
    said = _("The rights to “%(image)s” end on %(day)s: end by then, or choose another picture.")
    return said % _words(image)


def _words(image: Image) -> dict[str, object]:
    day = date_format(image.rights_expire, "DATE_FORMAT") if image.rights_expire else ""
    return {"image": image, "day": day}
