"""Who may open the masthead's screens."""

from typing import Any

from django.http import HttpRequest


class MastheadRights:
    """Everything here goes with the right to change the masthead."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("masthead.change_masthead")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission
