"""Picking the home page's stories, in the admin."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from unfold.admin import ModelAdmin

from newsroom.accounts.models import User
from newsroom.accounts.rights import may

from .forms import FrontPageForm
from .models import FrontPageSlot
from .picking import PickedTwice, arrange


@admin.register(FrontPageSlot)
class FrontPageAdmin(ModelAdmin):
    """One page with every slot, in place of a list of rows."""

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if not isinstance(request.user, User) or not self.has_view_permission(request):
            raise PermissionDenied
        present = dict(FrontPageSlot.objects.values_list("slot", "public_id"))
        form = FrontPageForm(request.POST or None, present=present)
        if request.method == "POST" and form.is_valid():
            try:
                arrange(form.picks(), request.user)
            except PickedTwice as twice:
                for slot in twice.slots:
                    form.add_error(slot, _("This article stands in two slots; choose another."))
            else:
                messages.success(request, _("The front page is as you see it here."))
                return HttpResponseRedirect(reverse("admin:frontpage_frontpageslot_changelist"))
        return render(
            request,
            "admin/frontpage/front_page.html",
            {
                **self.admin_site.each_context(request),
                "title": _("Front page"),
                "opts": self.opts,
                "form": form,
            },
            status=422 if form.errors else 200,
        )

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, "frontpage.change")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
