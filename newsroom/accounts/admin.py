"""Users and the audit, in the admin."""

from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from unfold.admin import TabularInline
from unfold.forms import AdminPasswordChangeForm
from unfold.paginator import InfinitePaginator

from .desk_admin import DeskModelAdmin
from .forms import NewUserForm, UserForm
from .models import AuditEntry, RoleGrant, User
from .rights import RIGHTS
from .searching import NulFreeSearch

# Rights follow from roles alone (rights.py); groups would promise what they do not do.
admin.site.unregister(Group)


class RoleInline(TabularInline):
    model = RoleGrant
    extra = 1

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("accounts.change_user")

    has_change_permission = has_delete_permission = has_view_permission = has_add_permission


@admin.register(User)
class UserAdmin(DjangoUserAdmin, DeskModelAdmin):  # type: ignore[type-arg]
    public = False
    form = UserForm
    add_form = NewUserForm
    change_password_form = AdminPasswordChangeForm
    list_display = ("email", "name", "role_names", "is_active", "last_login")
    list_filter = ("is_active", "grants__role")
    search_fields = ("email", "name")
    ordering = ("name", "id")
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("email", "name", "password", "is_active")}),
        (_("When"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("email", "name", "usable_password", "password1", "password2")}),
    )
    inlines = (RoleInline,)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[User]:
        return super().get_queryset(request).prefetch_related("grants")

    def user_change_password(
        self, request: HttpRequest, id: str, form_url: str = ""
    ) -> HttpResponse:
        # Django opens no transaction here; the audit row needs the change's.
        with transaction.atomic() if request.method == "POST" else nullcontext():
            response: HttpResponse = super().user_change_password(request, id, form_url)
        return response

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the roles, and note for the audit what a person could do before and can now."""
        user: User = form.instance
        before: dict[str, Any] = {"roles": _roles_of(user)}
        super().save_related(request, form, formsets, change)
        after: dict[str, Any] = {"roles": _roles_of(user)}
        if change:
            before["is_active"], after["is_active"] = form.initial["is_active"], user.is_active
        differs = [name for name in after if before[name] != after[name]]
        if differs:
            user.audit_detail = {
                "before": {name: before[name] for name in differs},
                "after": {name: after[name] for name in differs},
            }

    def audit_detail(self, obj: User) -> dict[str, Any]:
        return dict(obj.audit_detail)

    @admin.display(description=_("roles"))
    def role_names(self, user: User) -> str:
        return ", ".join(str(role.label) for role in sorted(user.roles))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # The history names people: a login is closed, not deleted.
        return False


def _roles_of(user: User) -> list[dict[str, str | None]]:
    grants = RoleGrant.objects.filter(user=user).order_by("role")
    return [
        {"role": grant.role, "until": grant.until.isoformat() if grant.until else None}
        for grant in grants
    ]


class ActionFilter(admin.SimpleListFilter):
    """The audit by action: what changes something, from the table of rights and the admins.

    Not the actions that the audit holds: to list those, the database would
    read all of it.
    """

    title = _("action")
    parameter_name = "action"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, str]]:
        changing = [action for action in RIGHTS if not action.endswith((".view", ".list"))]
        # Ordinary admins name their actions for the model, which a right may not be.
        of_admins = [
            f"{model._meta.model_name}.{verb}"
            for model, its_admin in model_admin.admin_site._registry.items()
            if isinstance(its_admin, DeskModelAdmin)
            for verb in ("add", "change", "delete")
        ]
        return [(action, action) for action in dict.fromkeys(changing + of_admins)]

    def queryset(
        self, request: HttpRequest, queryset: models.QuerySet[AuditEntry]
    ) -> models.QuerySet[AuditEntry]:
        return queryset.filter(action=self.value()) if self.value() else queryset


@admin.register(AuditEntry)
class AuditEntryAdmin(NulFreeSearch):
    list_display = ("at", "user", "action", "target_type", "target_label")
    list_filter = (ActionFilter,)
    search_fields = ("target_label", "target_id")
    list_select_related = ("user",)
    # The audit only grows: no page of its list may count it.
    paginator = InfinitePaginator
    show_full_result_count = False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("accounts.view_audit")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
