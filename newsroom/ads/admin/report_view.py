"""The report of advertisements: a table, and the same as a file."""

import datetime as dt
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from newsroom.accounts.rights import may
from newsroom.ads.models import Advertisement
from newsroom.ads.report import Line, as_csv, click_rate, headings, lines
from newsroom.ads.slots import SLOTS

# A year and a day: a longer table is nobody's reading.
MOST_DAYS = 366
# No newspaper counted before; at the calendar's end a day has no next one.
FIRST_YEAR, LAST_YEAR = 1990, 2999


class ReportForm(forms.Form):
    """Which days, and which advertisement and slot of them; all where none is chosen."""

    begins = forms.DateField(
        label=_("From"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "invalid": _("Write the first day as year-month-day, such as 2026-11-02."),
            "required": _("Say the first day."),
        },
    )
    ends = forms.DateField(
        label=_("To"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "invalid": _("Write the last day as year-month-day, such as 2026-11-30."),
            "required": _("Say the last day."),
        },
    )
    ad = forms.ModelChoiceField(
        Advertisement.objects.all(),
        label=_("Advertisement"),
        required=False,
        empty_label=_("All"),
        error_messages={"invalid_choice": _("This advertisement is not there any more.")},
    )
    slot = forms.ChoiceField(
        label=_("Slot"),
        required=False,
        choices=lambda: [("", _("All")), *((slot.name, slot.label) for slot in SLOTS.values())],
        error_messages={"invalid_choice": _("There is no such slot.")},
    )

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        begins, ends = said.get("begins"), said.get("ends")
        for name, day in (("begins", begins), ("ends", ends)):
            if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
                self.add_error(name, _("Nothing was counted in that year; choose another."))
        if begins and ends:
            if ends < begins:
                self.add_error("ends", _("The last day stands before the first; change one."))
            elif (ends - begins).days >= MOST_DAYS:
                self.add_error(
                    "ends", _("Choose at most %(most)d days at once.") % {"most": MOST_DAYS}
                )
        return said


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """Answer the report's address; with ``as=csv`` the same lines as a file."""
    if not may(request.user, "ad.view"):
        raise PermissionDenied
    today = timezone.localdate()
    week = {"begins": today - dt.timedelta(days=6), "ends": today}
    asked = any(name in request.GET for name in ReportForm.base_fields)
    form = ReportForm(request.GET if asked else week)
    found: list[Line] | None = None
    if form.is_valid():
        said = form.cleaned_data
        found = lines(
            said["begins"], said["ends"], ad=said["ad"] and said["ad"].pk, slot=said["slot"]
        )
        if request.GET.get("as") == "csv":
            name = f"advertising-{said['begins']:%Y-%m-%d}-{said['ends']:%Y-%m-%d}.csv"
            return HttpResponse(
                as_csv(found),
                content_type="text/csv; charset=utf-8",
                headers={"Content-Disposition": f'attachment; filename="{name}"'},
            )
    seen = sum(line.impressions for line in found or ())
    seen_to_click = sum(line.impressions for line in found or () if line.clicks is not None)
    clicks = sum(line.clicks or 0 for line in found or ())
    return render(
        request,
        "admin/ads/report.html",
        {
            **admin.site.each_context(request),
            "title": _("Report of advertisements"),
            "form": form,
            "headings": headings(),
            "lines": found,
            "total": {"seen": seen, "clicks": clicks, "rate": click_rate(seen_to_click, clicks)},
        },
        status=422 if form.errors else 200,
    )
