"""Logging in: by e-mail whatever its case, throttled by account and address."""

from typing import Any

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from newsroom.lib.asking import wants_json

from .addresses import canonical_email
from .models import User


class EmailBackend(BaseBackend):
    """Checks a password. Rights come from ``rights.may``, not from a backend."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **_more: Any,
    ) -> User | None:
        if not username or password is None:
            return None
        try:
            user = User.objects.get_by_natural_key(username)
        except User.DoesNotExist:
            # As slow as a real check, so that the time tells no addresses.
            User().set_password(password)
            return None
        return user if user.check_password(password) and user.is_active else None

    def get_user(self, user_id: Any) -> User | None:
        user = User.objects.prefetch_related("grants").filter(pk=user_id).first()
        return user if user and user.is_active else None


def attempted_email(request: HttpRequest | None, credentials: dict[str, str] | None = None) -> str:
    """Return the account of an attempt in one spelling, for the throttle."""
    given = (credentials or {}).get("username") or (request.POST.get("username") if request else "")
    return canonical_email(str(given or ""))


def client_address(request: HttpRequest) -> str:
    """Return the address of the machine that asks.

    ``X-Forwarded-For`` is believed only as far as the operator's own proxies
    (``TRUSTED_PROXIES``) have written it, counted from the right.
    """
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    trusted: int = settings.TRUSTED_PROXIES
    if trusted and len(hops) >= trusted and hops[-trusted]:
        return str(hops[-trusted])
    return str(request.META.get("REMOTE_ADDR", ""))


def locked_out(
    request: HttpRequest, _original: HttpResponse | None = None, _credentials: object = None
) -> HttpResponse:
    """Answer an attempt while the account is closed to this address."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    if wants_json(request):
        said = _(
            "Too many attempts: this account is closed to this address for %d minutes. Your text "
            "stays in this page; leave it open, or ask an Administrator for a new password."
        )
        return JsonResponse({"error": said % minutes}, status=429)
    return render(request, "admin/locked_out.html", {"minutes": minutes}, status=429)
