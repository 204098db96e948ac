"""What both kinds of booking have in the admin."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from unfold.decorators import action

from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.accounts.rights import may
from newsroom.ads.models import AdTag, HouseAd

from .forms import AdTagForm, HouseAdForm
from .listing import BookingColumns, SlotFilter, StateFilter, with_counts
from .report_view import report

_WHEN = (_("When and how often"), {"fields": ("is_on", ("begins_on", "ends_on"), "weight")})
_WHERE = (_("Where"), {"fields": ("slots", "in_sections")})


class AdRights:
    """Everything here goes with the rights to advertisements."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "ad.view", obj)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "ad.add")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "ad.change", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "ad.delete", obj)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request.user, "ad.view")


class BookingAdmin(AdRights, BookingColumns, DeskModelAdmin):
    list_filter = (StateFilter, SlotFilter)
    search_fields = ("name",)
    save_as = True
    actions_list = ("to_report",)

    @action(description=_("Report"), icon="bar_chart")  # type: ignore[untyped-decorator]
    def to_report(self, _request: HttpRequest) -> HttpResponse:
        """Lead from a list to what was counted."""
        return HttpResponseRedirect(reverse("admin:ads_report"))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request).prefetch_related("placements", "sections")
        return with_counts(rows, timezone.now())

    def get_deleted_objects(
        self, objs: Sequence[Any] | QuerySet[Any], request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[Any]]:
        deleted, counts, lacking, protected = super().get_deleted_objects(objs, request)
        if protected:
            # A line for every hour that was counted would say less.
            protected = [gettext("figures that were counted of it. Switch it off instead")]
        return deleted, counts, lacking, protected

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        form.save_where()


@admin.register(HouseAd)
class HouseAdAdmin(BookingAdmin):
    form = HouseAdForm
    autocomplete_fields = ("image",)
    list_display = (
        "thumbnail", "name", "state", "days", "slots", "in_sections", "weight", "seen", "clicked",
    )  # fmt: skip
    list_display_links = ("thumbnail", "name")
    list_select_related = ("image",)
    readonly_fields = ("thumbnail",)
    fieldsets = (
        (None, {"fields": ("name", ("image", "thumbnail"), "label", "text", "url")}),
        _WHERE,
        _WHEN,
    )

    def get_urls(self) -> list[URLPattern]:
        return [
            path("report/", self.admin_site.admin_view(report), name="ads_report"),
            *super().get_urls(),
        ]


@admin.register(AdTag)
class AdTagAdmin(BookingAdmin):
    form = AdTagForm
    list_display = ("name", "state", "days", "slots", "in_sections", "weight", "seen")
    fieldsets = ((None, {"fields": ("name", "html", "named_hosts")}), _WHERE, _WHEN)
