"""Searching a list of the desk."""

from typing import Any

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from unfold.admin import ModelAdmin


class NulFreeSearch(ModelAdmin):
    """An admin whose search and autocomplete survive a NUL, which PostgreSQL refuses in text."""

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        found: tuple[QuerySet[Model], bool] = super().get_search_results(
            request, queryset, search_term.replace("\x00", "")
        )
        return found
