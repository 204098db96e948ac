"""The admin of what there is one of: its screen in place of a list."""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from .desk_admin import DeskModelAdmin

if TYPE_CHECKING:
    _Base = DeskModelAdmin
else:
    _Base = object


class OneRow(_Base):
    """Mixed into a ``DeskModelAdmin``, before all else, of a model whose only row has the key 1.

    The row is written when somebody first saves it, and never deleted.
    """

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponseBase:
        # The list would be one row to click through.
        if not self.has_view_permission(request):
            return super().changelist_view(request, extra_context)
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}"
        there = self.model.objects.filter(pk=1).exists()
        return HttpResponseRedirect(
            reverse(f"{name}_change", args=[1]) if there else reverse(f"{name}_add")
        )

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say whether the person may write the first; there is no second."""
        return super().has_add_permission(request) and not self.model.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        obj.pk = 1
        super().save_model(request, obj, form, change)
