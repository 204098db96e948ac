"""Profiles, in the admin."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from unfold.admin import StackedInline, TabularInline
from unfold.widgets import UnfoldAdminTextInputWidget

from media.admin.holding import HoldersNamed
from newsroom.accounts.rights import may
from newsroom.masthead.moves import moved

from .addresses import RESERVED
from .models import Author, AuthorContact, AuthorLink


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
            "languages", "isni", "user", "listed",
        )  # fmt: skip

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        if slug in RESERVED:
            raise forms.ValidationError(
                _("“%(slug)s” is part of the list's own addresses: choose another."),
                params={"slug": slug},
            )
        return slug


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
class AuthorAdmin(HoldersNamed):
    form = AuthorForm
    list_display = ("name", "job_title", "listed", "user")
    list_filter = ("listed",)
    list_select_related = ("user",)
    search_fields = ("name", "job_title", "slug")
    prepopulated_fields = {"slug": ("name",)}
    autocomplete_fields = ("portrait", "user")
    inlines = (LinkInline, ContactInline)
    fieldsets = (
        (None, {"fields": ("name", "slug", "job_title", "portrait", "listed")}),
        (_("On the page"), {"fields": ("biography", "end_note", "location", "beats", "languages")}),
        (_("Identity"), {"fields": ("isni", "user")}),
    )

    def get_list_display(self, request: HttpRequest) -> Sequence[Any]:
        return _without_login(request, self.list_display)

    def get_fieldsets(self, request: HttpRequest, obj: Author | None = None) -> Any:
        """Leave the login to those who may look logins up: to others its field answers 403."""
        return tuple(
            (title, {**options, "fields": _without_login(request, options["fields"])})
            for title, options in super().get_fieldsets(request, obj)
        )

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """Answer 404: the audit is the history, and has rights of its own."""
        raise Http404

    def save_model(self, request: HttpRequest, obj: Author, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and "slug" in form.changed_data:
            moved(obj, f"/authors/{form.initial['slug']}/")


def _without_login(request: HttpRequest, names: Sequence[Any]) -> tuple[Any, ...]:
    """Return the names of fields, without ``user`` for people who may not see logins."""
    return tuple(name for name in names if name != "user" or may(request.user, "user.view"))
