"""Columns and filters of the lists of what is booked."""

import datetime as dt
from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from media.figures import picture
from newsroom.ads.models import AdCount, Placement
from newsroom.ads.report import click_rate
from newsroom.ads.slots import SLOTS

LATELY = dt.timedelta(days=7)

RUNNING, PLANNED, ENDED, OFF = "running", "planned", "ended", "off"
STATES = {
    RUNNING: _("running"), PLANNED: _("planned"), ENDED: _("ended"), OFF: _("off"),
}  # fmt: skip


def state_of(ad: Any, today: dt.date) -> str:
    """Return a key of ``STATES``: what a booking is on a day in the newsroom's zone."""
    if not ad.is_on:
        return OFF
    if ad.begins_on and today < ad.begins_on:
        return PLANNED
    return ENDED if ad.ends_on and ad.ends_on < today else RUNNING


def in_state(rows: QuerySet[Any], state: str, today: dt.date) -> QuerySet[Any]:
    """Return the bookings that are in a state, as ``state_of`` says it."""
    planned, ended = Q(begins_on__gt=today), Q(ends_on__lt=today)
    return {
        OFF: rows.filter(is_on=False),
        PLANNED: rows.filter(planned, is_on=True),
        ENDED: rows.filter(ended, is_on=True).exclude(planned),
        RUNNING: rows.filter(is_on=True).exclude(planned).exclude(ended),
    }[state]


def with_counts(rows: QuerySet[Any], now: dt.datetime) -> QuerySet[Any]:
    """Add what was counted of each in the last seven days, in the same query."""
    lately = AdCount.objects.filter(ad=OuterRef("pk"), hour__gte=now - LATELY).order_by()

    def total(column: str) -> Coalesce:
        # Not by a join: it would read the counts of all time.
        return Coalesce(Subquery(lately.values("ad").values(total=Sum(column))), 0)

    counted: QuerySet[Any] = rows.annotate(
        seen_lately=total("impressions"), clicked_lately=total("clicks")
    )
    return counted


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        return tuple(STATES.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any] | None:
        state = self.value()
        return in_state(queryset, state, timezone.localdate()) if state in STATES else None


class SlotFilter(admin.SimpleListFilter):
    title = _("slot")
    parameter_name = "slot"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        return tuple((slot.name, slot.label) for slot in SLOTS.values())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any] | None:
        # Not by a join: it would count every impression once a slot.
        in_slot = Placement.objects.filter(slot=self.value()).values("ad")
        return queryset.filter(pk__in=in_slot) if self.value() in SLOTS else None


class BookingColumns:
    """Columns of both lists."""

    @display(  # type: ignore[untyped-decorator]
        description=_("state"),
        label={RUNNING: "success", PLANNED: "info", ENDED: "warning", OFF: "danger"},
    )
    def state(self, ad: Any) -> tuple[str, str]:
        state = state_of(ad, timezone.localdate())
        return state, str(STATES[state])

    @admin.display(description=_("days"))
    def days(self, ad: Any) -> str:
        begins, ends = (
            date_format(day, "SHORT_DATE_FORMAT") if day else ""
            for day in (ad.begins_on, ad.ends_on)
        )
        return f"{begins} – {ends}" if begins or ends else gettext("always")

    @admin.display(description=_("slots"))
    def slots(self, ad: Any) -> str:
        booked = {placement.slot for placement in ad.placements.all()}
        return ", ".join(str(slot.label) for slot in SLOTS.values() if slot.name in booked)

    @admin.display(description=_("sections"))
    def in_sections(self, ad: Any) -> str:
        return ", ".join(section.name for section in ad.sections.all()) or gettext("all")

    @admin.display(description=_("seen, 7 days"), ordering="seen_lately")
    def seen(self, ad: Any) -> str:
        return number_format(ad.seen_lately, force_grouping=True)

    @admin.display(description=_("clicks, 7 days"), ordering="clicked_lately")
    def clicked(self, ad: Any) -> str:
        rate = click_rate(ad.seen_lately, ad.clicked_lately)
        clicks = number_format(ad.clicked_lately, force_grouping=True)
        return f"{clicks} ({rate})" if rate else clicks

    @admin.display(description=_("picture"))
    def thumbnail(self, ad: Any) -> SafeString | str:
        shown = picture(ad.image, "thumb", alt="") if ad.image else None
        if shown is None:
            return "–"
        return format_html(
            '<img src="{}" alt="" width="96" height="64" loading="lazy" '
            'style="width:6rem;height:4rem;object-fit:contain">',
            shown.src,
        )
