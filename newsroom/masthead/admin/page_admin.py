"""The policy pages, in the admin."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.masthead.forms import PolicyPageForm
from newsroom.masthead.models import PolicyPage
from newsroom.masthead.pages import let_go, write_page
from newsroom.richtext.page_editor import PAGE_MEDIA

from .masthead_rights import MastheadRights


@admin.register(PolicyPage)
class PolicyPageAdmin(MastheadRights, DeskModelAdmin):
    form = PolicyPageForm
    list_display = ("title", "kind", "slug", "order")
    prepopulated_fields = {"slug": ("title",)}
    change_form_template = "admin/masthead/policy_page.html"

    def render_change_form(self, request: HttpRequest, context: Any, **options: Any) -> Any:
        return super().render_change_form(request, context | {"page_media": PAGE_MEDIA}, **options)

    def save_model(self, request: HttpRequest, obj: PolicyPage, form: Any, change: bool) -> None:
        write_page(obj)

    def delete_model(self, request: HttpRequest, obj: PolicyPage) -> None:
        let_go(obj)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[PolicyPage]) -> None:
        for page in queryset:
            let_go(page)
        super().delete_queryset(request, queryset)
