"""Claiming the first segment of a path, so that no two things share one."""

import re

from django.utils.translation import gettext as _

from .models import ClaimedPath

Holder = ClaimedPath.Holder
_YEAR = re.compile(r"[0-9]{4}")


class SegmentTaken(Exception):
    """The segment belongs to something else; the message says to what."""


def check(segment: str, holder: str, key: object) -> None:
    """Pass when a section or page may hold a first path segment.

    Args:
        segment: the slug, without slashes.
        holder: a ``ClaimedPath.Holder`` value.
        key: the primary key of the section or page; None for a new one.

    Raises:
        SegmentTaken: another holds it, or it could be a year of an article.
    """
    if _YEAR.fullmatch(segment):
        raise SegmentTaken(_("/%s/ is kept for the articles of a year.") % segment)
    taken = ClaimedPath.objects.filter(segment=segment).first()
    if taken and (taken.holder, taken.holder_key) != (holder, str(key)):
        raise SegmentTaken(
            _("/%(segment)s/ already belongs to: %(holder)s.")
            % {"segment": segment, "holder": taken.get_holder_display()}
        )


def claim(segment: str, holder: str, key: object) -> None:
    """Give a first path segment to a section or page, releasing its old one.

    Call inside the transaction that saves the holder; arguments and errors
    are those of ``check``.
    """
    check(segment, holder, key)
    release(holder, key)
    ClaimedPath.objects.create(segment=segment, holder=holder, holder_key=str(key))


def release(holder: str, key: object) -> None:
    """Give back whatever segment a section or page holds."""
    ClaimedPath.objects.filter(holder=holder, holder_key=str(key)).delete()


def holder_of(segment: str) -> str:
    """Return the ``Holder`` value of a segment, or "" (one query)."""
    return (
        ClaimedPath.objects.filter(segment=segment).values_list("holder", flat=True).first() or ""
    )
