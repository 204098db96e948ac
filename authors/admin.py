"""Profiles, in the admin."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import StackedInline, TabularInline
from unfold.widgets import UnfoldAdminTextInputWidget

from newsroom.accounts.desk_admin import DeskModelAdmin

from .models import Author, AuthorContact, AuthorLink
from .moves import moved


class CommaSeparated(forms.CharField):
    """A list typed with commas, kept as a JSON list."""

    widget = UnfoldAdminTextInputWidget

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        return [item.strip() for item in (value or "").split(",") if item.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool((initial or []) != self.to_python(data))


class AuthorForm(forms.ModelForm[Author]):
    beats = CommaSeparated(
        label=_("Beats"), required=False, help_text=_("With commas: courts, harbour.")
    )
    languages = CommaSeparated(
        label=_("Languages"), required=False, help_text=_("With commas: en, cy.")
    )

    class Meta:
        model = Author
        fields = (
            "name", "slug", "job_title", "biography", "end_note", "portrait", "location", "beats",
            "languages", "isni", "user", "listed", "former",
        )  # fmt: skip


class _WithTheProfile:
    """Parts of a profile go with the right to change it."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("authors.change_author")

    has_change_permission = has_delete_permission = has_view_permission = has_add_permission


class LinkInline(_WithTheProfile, TabularInline):
    model = AuthorLink
    extra = 0


class ContactInline(_WithTheProfile, StackedInline):
    model = AuthorContact
    extra = 0


@admin.register(Author)
class AuthorAdmin(DeskModelAdmin):
    form = AuthorForm
    list_display = ("name", "job_title", "listed", "former", "user")
    list_filter = ("listed", "former")
    list_select_related = ("user",)
    search_fields = ("name", "job_title", "slug")
    prepopulated_fields = {"slug": ("name",)}
    autocomplete_fields = ("portrait", "user")
    inlines = (LinkInline, ContactInline)
    fieldsets = (
        (None, {"fields": ("name", "slug", "job_title", "portrait", "listed", "former")}),
        (_("On the page"), {"fields": ("biography", "end_note", "location", "beats", "languages")}),
        (_("Identity"), {"fields": ("isni", "user")}),
    )

    def save_model(self, request: HttpRequest, obj: Author, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and "slug" in form.changed_data:
            moved(obj, f"/authors/{form.initial['slug']}/")
