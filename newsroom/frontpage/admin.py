"""Picking the home page's stories, in the admin."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminSelectWidget

from articles.models.published import PublishedArticle
from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.accounts.rights import may

from .models import FrontPageSlot

NEWEST = 300  # articles offered; older ones rarely return to the front


class SlotForm(forms.ModelForm[FrontPageSlot]):
    public_id = forms.TypedChoiceField(label=_("Article"), widget=UnfoldAdminSelectWidget)

    class Meta:
        model = FrontPageSlot
        fields = ("slot", "public_id")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        live = PublishedArticle.objects.order_by("-first_published_at", "-id")
        pairs = list(live.values_list("public_id", "headline")[:NEWEST])
        present = self.instance.public_id if self.instance.pk else None
        if present and all(public_id != present for public_id, _headline in pairs):
            older = live.filter(public_id=present).values_list("public_id", "headline")
            pairs += list(older) or [(present, str(_("(not live now)")))]
        self.fields["public_id"].choices = [(str(key), text) for key, text in pairs]  # type: ignore[attr-defined]


@admin.register(FrontPageSlot)
class FrontPageSlotAdmin(DeskModelAdmin):
    form = SlotForm
    list_display = ("slot", "headline")

    def get_queryset(self, request: HttpRequest) -> Any:
        self._headlines = dict(
            PublishedArticle.objects.filter(
                public_id__in=FrontPageSlot.objects.values("public_id")
            ).values_list("public_id", "headline")
        )
        return super().get_queryset(request)

    @admin.display(description=_("article"))
    def headline(self, slot: FrontPageSlot) -> str:
        return self._headlines.get(slot.public_id, str(_("(not live now)")))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "frontpage.view")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "frontpage.change")

    has_add_permission = has_delete_permission = has_change_permission

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may(request.user, "frontpage.view")
