"""The masthead, in the admin."""

from typing import Any

from django.contrib import admin, messages
from django.forms import Script
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.masthead.destinations import groups
from newsroom.masthead.forms import MastheadForm
from newsroom.masthead.models import Masthead, NavigationEntry
from newsroom.masthead.navigation import dead_ends

from .link_inlines import FooterInline, LinkInline, NavigationInline
from .masthead_rights import MastheadRights


@admin.register(Masthead)
class MastheadAdmin(MastheadRights, DeskModelAdmin):
    form = MastheadForm
    fieldsets = (
        (None, {"fields": ("name", "tagline", "description", "language")}),
        (
            gettext_lazy("Looks"),
            {"fields": ("logo_file", "logo_dark_file", "icon_file", "accent", "accent_dark")},
        ),
        (
            gettext_lazy("Words"),
            {"fields": ("search_prompt", "credit_prefix", "credit_open", "credit_close")},
        ),
        (gettext_lazy("Imprint"), {"fields": ("publisher", "address", "contact_email")}),
    )
    inlines = (LinkInline, NavigationInline, FooterInline)
    change_form_after_template = "admin/masthead/_destinations.html"

    class Media:
        js = (Script("desk/frame/link-rows.js", type="module"),)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> Any:
        if request.method == "GET" and self.has_view_permission(request):
            self._tell_of_dead_ends(request)
        return super().change_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request: HttpRequest, context: Any, **options: Any) -> Any:
        return super().render_change_form(request, context | {"groups": groups()}, **options)

    def _tell_of_dead_ends(self, request: HttpRequest) -> None:
        for entry, now in dead_ends(NavigationEntry.objects.all()):
            if now:
                said = _("“%(label)s” in the navigation: %(path)s has moved to %(now)s.")
            else:
                said = _("“%(label)s” in the navigation: readers find nothing at %(path)s.")
            words = {"label": entry.label, "path": entry.path, "now": now}
            self.message_user(request, said % words, messages.WARNING)

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
        form.put_on_files()
        super().save_model(request, obj, form, change)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
