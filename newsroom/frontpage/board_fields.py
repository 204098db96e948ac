"""What is typed on a board: read from the form, refused with a sentence, never lost."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.translation import gettext as _

from media.models import Image
from newsroom.lib.clock_times import NoSuchTime, TwoSuchTimes, moment

from .layout import HEADLINE_LENGTH, STANDFIRST_LENGTH, Layout, Pin
from .operations import reword

OWN, NONE = "", "none"


@dataclass(frozen=True, slots=True)
class Typed:
    """``layout`` has what could be read; ``errors``: name of a field -> what to do about it."""

    layout: Layout
    errors: Mapping[str, str]


def names(zone: str, place: int) -> dict[str, str]:
    """Return the names of a slot's fields in the form."""
    return {
        field: f"{zone}.{place}.{field}"
        for field in ("story", "headline", "standfirst", "until", "picture", "number")
    }


def read(layout: Layout, posted: Mapping[str, str]) -> Typed:
    """Return a layout with what was typed for each pinned story (one query, or none).

    Fields count only for the story that they were shown with: a form of a
    moment ago must not put one story's headline over another.
    """
    errors: dict[str, str] = {}
    for zone, place, pin in tuple(layout.pins()):
        fields = names(zone, place)
        if posted.get(fields["story"]) != str(pin.story):
            continue
        after = _read_words(pin, fields, posted, errors)
        after = _read_until(after, fields, posted, errors)
        after = _read_picture(after, fields, posted, errors)
        if after != pin:
            layout = reword(layout, zone, place, after)
    _refuse_unknown(layout, errors)
    return Typed(layout, errors)


def _read_words(
    pin: Pin, fields: Mapping[str, str], posted: Mapping[str, str], errors: dict[str, str]
) -> Pin:
    for field, most in (("headline", HEADLINE_LENGTH), ("standfirst", STANDFIRST_LENGTH)):
        words = " ".join(posted.get(fields[field], "").replace("\0", "").split())
        if len(words) > most:
            errors[fields[field]] = _(
                "At most %(most)d characters fit here; these are %(count)d."
            ) % {"most": most, "count": len(words)}
        elif field == "headline":
            pin = replace(pin, headline=words)
        else:
            pin = replace(pin, standfirst=words)
    return pin


def _read_until(
    pin: Pin, fields: Mapping[str, str], posted: Mapping[str, str], errors: dict[str, str]
) -> Pin:
    typed = posted.get(fields["until"], "").strip()
    if not typed:
        return replace(pin, until=None)
    if pin.until is not None and typed == shown_time(pin.until):
        return pin  # not touched; it may have passed since
    try:
        until = clock_time(typed)
    except ValueError as error:
        errors[fields["until"]] = str(error)
        return pin
    if until <= timezone.now():
        errors[fields["until"]] = _("That time is over: choose one to come, or leave it empty.")
        return pin
    return replace(pin, until=until)


def clock_time(typed: str) -> dt.datetime:
    """Return the moment that a time means in the newsroom's zone.

    Args:
        typed: as a ``datetime-local`` field sends it, ``2026-03-01T18:30``.

    Raises:
        ValueError: it is none, or the clocks change over it; the message says
            what to do.
    """
    zone = timezone.get_default_timezone()
    try:
        return moment(dt.datetime.fromisoformat(typed).replace(tzinfo=None), zone)
    except NoSuchTime:
        raise ValueError(
            _("The clocks go forward over that time; choose one an hour later.")
        ) from None
    except TwoSuchTimes:
        raise ValueError(
            _("The clocks go back and that time comes twice; choose one outside that hour.")
        ) from None
    except ValueError:
        raise ValueError(_("Write day and time, such as 2026-03-01T18:30.")) from None


def shown_time(moment_: dt.datetime | None) -> str:
    """Return a moment as a ``datetime-local`` field takes it; "" for None."""
    return "" if moment_ is None else timezone.localtime(moment_).strftime("%Y-%m-%dT%H:%M")


def _read_picture(
    pin: Pin, fields: Mapping[str, str], posted: Mapping[str, str], errors: dict[str, str]
) -> Pin:
    # A number that was typed is what is meant, whatever the list of pictures says.
    chosen = posted.get(fields["number"], "").strip() or posted.get(fields["picture"], OWN)
    if chosen == NONE:
        return replace(pin, picture=None, no_picture=True)
    if chosen == OWN:
        return replace(pin, picture=None, no_picture=False)
    if not (chosen.isascii() and chosen.isdecimal() and len(chosen) < 19):
        errors[fields["number"]] = _("Write the number alone, such as 12.")
        return pin
    return replace(pin, picture=int(chosen), no_picture=False)


def _refuse_unknown(layout: Layout, errors: dict[str, str]) -> None:
    keys = layout.pictures()
    if not keys:
        return
    there = set(Image.objects.filter(pk__in=keys).values_list("pk", flat=True))
    for zone, place, pin in layout.pins():
        if pin.picture is not None and pin.picture not in there:
            errors[names(zone, place)["number"]] = (
                _("There is no picture %d in the library.") % pin.picture
            )
