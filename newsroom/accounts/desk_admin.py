"""The base of every ordinary admin: rights, audit and edition in one transaction."""

from typing import Any

from django.db import models, transaction
from django.http import HttpRequest, HttpResponseBase
from unfold.admin import ModelAdmin

from newsroom.editions.number import advance

from .audit import record


class DeskModelAdmin(ModelAdmin):
    """A ``ModelAdmin`` whose changes leave an audit row and, for what readers
    see, a new edition.

    Both are written in Django's ``log_*`` hooks: they are called last, when
    the object and its inlines are saved, inside the view's transaction.
    """

    # Whether readers see these objects, so that a change makes a new edition.
    public = True
    compressed_fields = True
    warn_unsaved_form = True

    def log_addition(self, request: HttpRequest, obj: models.Model, message: Any) -> Any:
        self._announce(request, "add", obj, {})
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: models.Model, message: Any) -> Any:
        self._announce(request, "change", obj, {"changed": _changed_fields(message)})
        return super().log_change(request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> Any:
        for obj in queryset:
            self._announce(request, "delete", obj, {})
        return super().log_deletions(request, queryset)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponseBase:
        # Django runs a list's actions outside a transaction; an audit row
        # must not stand without its change.
        with transaction.atomic():
            response: HttpResponseBase = super().changelist_view(request, extra_context)
        return response

    def _announce(
        self, request: HttpRequest, verb: str, obj: models.Model, detail: dict[str, Any]
    ) -> None:
        record(request.user, f"{obj._meta.model_name}.{verb}", obj, **detail)
        if self.public:
            advance()


def _changed_fields(message: Any) -> list[str]:
    """Return the names in Django's change message: ``[{"changed": {"fields": [...]}}]``."""
    if not isinstance(message, list):
        return []
    return [
        str(name)
        for part in message
        for change in part.values()
        for name in change.get("fields", [change.get("name", "")])
    ]
