"""The library's keywords on the desk: renamed and removed; uploading makes new ones."""

from django.contrib import admin
from django.http import HttpRequest

from media.models import Keyword
from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.accounts.rights import may


@admin.register(Keyword)
class KeywordAdmin(DeskModelAdmin):
    """Keywords have no rights of their own: who may change every image may change its words."""

    # Readers never see a keyword.
    public = False
    list_display = ("name",)
    search_fields = ("name",)
    fields = ("name",)

    def has_view_permission(self, request: HttpRequest, obj: Keyword | None = None) -> bool:
        return may(request.user, "image.view")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Keyword | None = None) -> bool:
        return may(request.user, "image.change_live")

    def has_delete_permission(self, request: HttpRequest, obj: Keyword | None = None) -> bool:
        return may(request.user, "image.delete")
