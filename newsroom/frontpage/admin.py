"""Fronts in the admin: each is a board, with its preview and its history."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from unfold.admin import ModelAdmin

from newsroom.accounts.models import User
from newsroom.accounts.rights import NotAllowed, may

from . import board_view, history, previewing, visits
from .fronts import slots_of
from .layout import read_fitted
from .models import Front


@admin.register(Front)
class FrontAdmin(ModelAdmin):
    """The list of fronts is the home page's board; its first row leads to the others."""

    def get_urls(self) -> list[URLPattern]:
        def one(route: str, name: str, view: Callable[..., HttpResponse]) -> URLPattern:
            guarded = self.admin_site.admin_view(_for_editors(view))
            found: URLPattern = path(route, guarded, name=f"frontpage_front_{name}")
            return found

        return [
            one("", "changelist", self._home),
            one("<str:which>/", "board", self._board),
            one("<str:which>/presence/", "presence", board_view.presence),
            one("<str:which>/preview/", "preview", previewing.preview),
            one("<str:which>/history/", "history", self._history),
            one("<str:which>/history/<int:number>/", "version", previewing.preview),
        ]

    def _home(self, request: HttpRequest, user: User) -> HttpResponse:
        return HttpResponseRedirect(reverse("admin:frontpage_front_board", args=["home"]))

    def _board(self, request: HttpRequest, user: User, which: str) -> HttpResponse:
        return board_view.board(request, self.admin_site, user, which)

    def _history(self, request: HttpRequest, user: User, which: str) -> HttpResponse:
        front = board_view.find_front(which)
        if request.method == "POST":
            return self._take_up(request, user, front, which)
        typed = request.GET.get("before", "")
        before = int(typed) if typed.isdecimal() and len(typed) < 10 else None
        rows, following = history.entries(front, before)
        return render(
            request,
            "admin/frontpage/history.html",
            {
                **self.admin_site.each_context(request),
                "title": _("History: %s") % front,
                "entries": rows,
                "following": following,
                "which": which,
                "live": visits.open_board(front, user).live,
            },
        )

    def _take_up(self, request: HttpRequest, user: User, front: Front, which: str) -> HttpResponse:
        """Put a layout of the history on the person's board; readers see nothing of it yet."""
        typed = request.POST.get("number", "")
        number = int(typed) if typed.isdecimal() and len(typed) < 10 else 0
        stored = front.versions.filter(number=number).values_list("layout", flat=True).first()
        if stored is None:
            messages.error(request, _("There is no such layout any more."))
        else:
            layout = read_fitted(stored, slots_of(front))
            step = visits.open_board(front, user).step
            try:
                visits.change(front, user, step, lambda _now: layout)
            except visits.OutOfStep:
                messages.error(request, _("Your board was changed meanwhile. Try again."))
            else:
                said = _("Layout %d is on your board. Readers see it when you publish.") % number
                messages.success(request, said)
        return HttpResponseRedirect(reverse("admin:frontpage_front_board", args=[which]))

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


def _for_editors(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view the person, and 403 to whoever may not run fronts."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **more: Any) -> HttpResponse:
        if not isinstance(request.user, User) or not may(request.user, "frontpage.change"):
            raise PermissionDenied
        try:
            return view(request, request.user, *args, **more)
        except NotAllowed:  # the right went while the board was open
            raise PermissionDenied from None

    return asked
