"""House advertisements, in the admin."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.accounts.rights import may

from .models import HouseAd


@admin.register(HouseAd)
class HouseAdAdmin(DeskModelAdmin):
    list_display = ("name", "slot", "weight", "begins_on", "ends_on")
    list_filter = ("slot",)
    autocomplete_fields = ("image",)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "ad.view", obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may(request.user, "ad.add")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "ad.change", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "ad.delete", obj)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request.user, "ad.view")
