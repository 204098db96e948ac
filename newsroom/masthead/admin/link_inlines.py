"""The rows of links on the masthead's screen: dragged, or moved by buttons and numbers."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.admin import TabularInline

from newsroom.masthead.link_forms import (
    FooterForm,
    FooterRows,
    InOrder,
    NavigationForm,
    NavigationRows,
    SocialLinkForm,
)
from newsroom.masthead.models import FooterEntry, NavigationEntry, SocialLink

from .masthead_rights import MastheadRights


class LinkInline(MastheadRights, TabularInline):
    model = SocialLink
    form = SocialLinkForm
    formset = InOrder
    extra = 0
    show_title = False
    ordering_field = "order"
    fields = ("network", "label", "url", "order")


class NavigationInline(MastheadRights, TabularInline):
    model = NavigationEntry
    form = NavigationForm
    formset = NavigationRows
    extra = 0
    show_title = False
    ordering_field = "order"
    fields = ("label", "path", "is_under", "is_outside", "order")

    def get_queryset(self, request: HttpRequest) -> QuerySet[NavigationEntry]:
        entries: QuerySet[NavigationEntry] = super().get_queryset(request)
        return entries.filter(place=NavigationEntry.Place.BAR)


class FooterInline(MastheadRights, TabularInline):
    model = FooterEntry
    form = FooterForm
    formset = FooterRows
    extra = 0
    show_title = False
    ordering_field = "order"
    fields: Any = ("label", "path", "is_outside", "order")

    def get_queryset(self, request: HttpRequest) -> QuerySet[FooterEntry]:
        entries: QuerySet[FooterEntry] = super().get_queryset(request)
        return entries.filter(place=NavigationEntry.Place.FOOTER)
