"""The base of every ordinary admin: rights, audit and edition in one transaction."""

from contextlib import nullcontext
from typing import Any

from django.db import models, transaction
from django.http import HttpRequest, HttpResponseBase

from newsroom.editions.number import advance

from .audit import record
from .searching import NulFreeSearch


class DeskModelAdmin(NulFreeSearch):
    """A ``ModelAdmin`` whose changes leave an audit row and, for what readers
    see, a new edition.

    The audit row is written in Django's ``log_*`` hooks, inside the view's
    transaction: when the object and its inlines are saved, or before they are
    deleted, while they still have a key. The edition comes after that and
    after Django's own log entry; of a deletion it comes after the deletion.
    """

    # Whether readers see these objects, so that a change makes a new edition.
    public = True
    compressed_fields = True
    warn_unsaved_form = True

    def log_addition(self, request: HttpRequest, obj: models.Model, message: Any) -> Any:
        entry = super().log_addition(request, obj, message)
        self._record(request, "add", obj, self.audit_detail(obj))
        self._make_edition()
        return entry

    def log_change(self, request: HttpRequest, obj: models.Model, message: Any) -> Any:
        entry = super().log_change(request, obj, message)
        detail = {"changed": _changed_fields(message)} | self.audit_detail(obj)
        self._record(request, "change", obj, detail)
        self._make_edition()
        return entry

    def log_deletions(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> Any:
        for obj in queryset:
            self._record(request, "delete", obj, {})
        return super().log_deletions(request, queryset)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        self._make_edition()

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> None:
        super().delete_queryset(request, queryset)
        self._make_edition()

    def audit_detail(self, _obj: Any) -> dict[str, Any]:
        """Return what the audit keeps of a change beside the names of its fields."""
        return {}

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        # Straight to the page: Django's redirect is shut (DeskSite.get_urls).
        if obj is None or not hasattr(obj, "get_absolute_url"):
            return None
        url: str = obj.get_absolute_url()
        return url

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponseBase:
        # Django runs a list's actions outside a transaction; an audit row
        # must not stand without its change. Looking at the list opens none:
        # it would take SQLite's one write lock (transaction_mode IMMEDIATE).
        with transaction.atomic() if request.method == "POST" else nullcontext():
            response: HttpResponseBase = super().changelist_view(request, extra_context)
        return response

    def _record(
        self, request: HttpRequest, verb: str, obj: models.Model, detail: dict[str, Any]
    ) -> None:
        record(request.user, f"{obj._meta.model_name}.{verb}", obj, **detail)

    def _make_edition(self) -> None:
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
