"""Saying what stands in the way of a deletion, as far as the person may know of it."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from media import holders
from newsroom.accounts.desk_admin import DeskModelAdmin

from .markup import use


class HoldersNamed(DeskModelAdmin):
    """An admin whose delete page names the articles that hold an object.

    Django names rows by their ``__str__`` to everybody, drafts among them.
    """

    def get_deleted_objects(
        self, objs: Sequence[Any] | QuerySet[Any], request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[Any]]:
        deleted, counts, lacking, protected = super().get_deleted_objects(objs, request)
        if protected:
            found = holders.named(holders.holders_of(objs), request.user)
            protected = [use(item) for item in found]
        return deleted, counts, lacking, protected
