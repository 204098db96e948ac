"""What every picture must have, wherever it stands."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.desk.overriding import EDITOR, NOBODY, PUBLISHER
from articles.desk.refusals import Problem
from articles.models.content import ImageRole
from media.crops import crop_of
from media.rights import rights_ended, said_ended

from .subject import Subject, field_of

# Google shows large pictures from 1,200 px up (developers.google.com, "Article
# structured data"), and the lead stands as wide on the page.
LEAD_WIDTH = 1200


def gone(subject: Subject) -> Iterable[Problem]:
    for use, image in subject.uses:
        if image is None:
            yield Problem(field_of(use), _("A picture is gone from the library."), NOBODY)


def alternative_text(subject: Subject) -> Iterable[Problem]:
    said = _("“%(image)s” has no alternative text; write one or mark it decorative.")
    for use, image in subject.uses:
        if image is None or use.decorative:
            continue
        alt = image.alt if use.alt is None else use.alt
        if not alt.strip():
            yield Problem(field_of(use), said % {"image": image}, EDITOR)


def credit(subject: Subject) -> Iterable[Problem]:
    for use, image in subject.uses:
        if image is not None and not image.credit.strip():
            said = _("“%(image)s” has no credit.") % {"image": image}
            yield Problem(field_of(use), said, EDITOR)


def rights(subject: Subject) -> Iterable[Problem]:
    # On the day it goes out, which a schedule puts off; what an importer dates back is shown today.
    day = timezone.localdate(max(subject.at, timezone.now()))
    for use, image in subject.uses:
        if image is not None and rights_ended([image], day):
            yield Problem(field_of(use), said_ended(image), PUBLISHER)


def small_lead(subject: Subject) -> Iterable[Problem]:
    """A lead whose shown part is narrower than pages and search engines want it."""
    for use, image in subject.uses:
        if use.role != ImageRole.LEAD or image is None:
            continue
        width = image.width
        crop = crop_of(use.crop)
        if crop:
            left, _top, right, _bottom = crop.pixels(image.width, image.height)
            width = right - left
        if width < LEAD_WIDTH:
            said = _("The lead picture is %(width)d px wide; %(least)d or more stay sharp.")
            yield Problem("lead", said % {"width": width, "least": LEAD_WIDTH})
