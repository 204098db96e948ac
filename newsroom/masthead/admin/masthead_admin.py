"""The masthead and the policy pages, in the admin."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from unfold.admin import TabularInline

from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.masthead.claims import Holder, claim, release
from newsroom.masthead.forms import MastheadForm, PolicyPageForm
from newsroom.masthead.models import Masthead, NavigationEntry, PolicyPage, SocialLink


class MastheadRights:
    """Everything here goes with the right to change the masthead."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("masthead.change_masthead")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission


class LinkInline(MastheadRights, TabularInline):
    model = SocialLink
    extra = 0
    ordering_field = "order"
    fields = ("network", "label", "url", "order")


class NavigationInline(MastheadRights, TabularInline):
    model = NavigationEntry
    extra = 0
    fields = ("label", "path", "order")


@admin.register(Masthead)
class MastheadAdmin(MastheadRights, DeskModelAdmin):
    form = MastheadForm
    inlines = (LinkInline, NavigationInline)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        # There is one masthead: the list would be one row to click through.
        if not self.has_view_permission(request):
            return super().changelist_view(request, extra_context)  # type: ignore[return-value]
        where = (
            reverse("admin:masthead_masthead_change", args=[1], current_app="admin")
            if Masthead.objects.filter(pk=1).exists()
            else reverse("admin:masthead_masthead_add", current_app="admin")
        )
        return HttpResponseRedirect(where)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say whether the person may write the first masthead; there is no second."""
        return self.has_view_permission(request) and not Masthead.objects.exists()

    def save_model(self, request: HttpRequest, obj: Masthead, form: Any, change: bool) -> None:
        obj.pk = 1
        super().save_model(request, obj, form, change)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(PolicyPage)
class PolicyPageAdmin(MastheadRights, DeskModelAdmin):
    form = PolicyPageForm
    list_display = ("title", "slug", "order")
    prepopulated_fields = {"slug": ("title",)}

    def save_model(self, request: HttpRequest, obj: PolicyPage, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        claim(obj.slug, Holder.PAGE, obj.pk)

    def delete_model(self, request: HttpRequest, obj: PolicyPage) -> None:
        release(Holder.PAGE, obj.pk)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[PolicyPage]) -> None:
        for page in queryset:
            release(Holder.PAGE, page.pk)
        super().delete_queryset(request, queryset)
