"""Sections and tags, in the admin."""

from typing import Any

import taggit.models
from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.desk.moves import claim_section, hang, remember
from articles.models import Section, Tag
from media.admin.holding import HoldersNamed
from newsroom.lib.slugs import slugify
from newsroom.masthead.claims import Holder, SegmentTaken, check, release
from newsroom.masthead.widgets import AccentWidget


class SectionForm(forms.ModelForm[Section]):
    class Meta:
        model = Section
        fields = (
            "name",
            "slug",
            "tagline",
            "description",
            "parent",
            "order",
            "accent",
            "accent_dark",
        )
        widgets = {"accent": AccentWidget(), "accent_dark": AccentWidget(dark=True)}

    def clean_slug(self) -> Any:
        slug = self.cleaned_data["slug"]
        try:
            check(slug, Holder.SECTION, self.instance.pk)
        except SegmentTaken as taken:
            raise forms.ValidationError(str(taken)) from None
        return slug

    def clean_parent(self) -> Any:
        parent = self.cleaned_data["parent"]
        if (
            parent
            and self.instance.pk
            and (parent.pk == self.instance.pk or self.instance.subsections.exists())
        ):
            raise forms.ValidationError(
                _("A section with parts of its own cannot be part of another.")
            )
        return parent


@admin.register(Section)
class SectionAdmin(HoldersNamed):
    form = SectionForm
    list_display = ("name", "tagline", "parent", "order")
    list_select_related = ("parent",)
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}

    def save_model(self, request: HttpRequest, obj: Section, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        claim_section(obj)
        if change and "parent" in form.changed_data:
            hang(obj)
        if change and "slug" in form.changed_data:
            remember(obj, f"/{form.initial['slug']}/")

    def delete_model(self, request: HttpRequest, obj: Section) -> None:
        release(Holder.SECTION, obj.pk)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        for section in queryset:
            self.delete_model(request, section)


class TagForm(forms.ModelForm[Tag]):
    class Meta:
        model = Tag
        fields = ("name", "slug", "description")

    def clean_slug(self) -> str:
        # taggit's field takes letters of any script; a tag's address does not.
        slug: str = self.cleaned_data["slug"]
        slug = slug if slug.isascii() else slugify(slug)
        if not slug:
            raise forms.ValidationError(_("Use a to z, 0 to 9 and hyphens."))
        return slug


# Taggit's own tag is neither ours nor the library's keyword: nothing uses it.
admin.site.unregister(taggit.models.Tag)


@admin.register(Tag)
class TagAdmin(HoldersNamed):
    form = TagForm
    list_display = ("name", "slug")
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}

    def save_model(self, request: HttpRequest, obj: Tag, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and "slug" in form.changed_data:
            remember(obj, f"/tags/{form.initial['slug']}/")
