"""The masthead, in the admin."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Model
from django.forms import Script
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.accounts.one_row_admin import OneRow
from newsroom.masthead.destinations import groups
from newsroom.masthead.forms import MastheadForm
from newsroom.masthead.models import Masthead, NavigationEntry
from newsroom.masthead.navigation import dead_ends

from .link_inlines import FooterInline, LinkInline, NavigationInline
from .masthead_rights import MastheadRights


@admin.register(Masthead)
class MastheadAdmin(OneRow, MastheadRights, DeskModelAdmin):
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

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        form.put_on_files()
        super().save_model(request, obj, form, change)
