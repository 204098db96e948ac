"""Logging in again without leaving the page: what was typed there stays."""

from django.contrib.auth import authenticate, login
from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from .models import User


@sensitive_post_parameters("password")
@never_cache
def sign_in_place(request: HttpRequest) -> JsonResponse:
    """Give a token (GET), or check e-mail and password and begin a session (POST).

    Throttled and logged like every login. ``expected`` is the key of the
    person whose text is in the page: nobody else is logged in here, or their
    name would stand under it.
    """
    if request.method != "POST":
        return JsonResponse({"token": get_token(request)})
    posted = request.POST
    user = authenticate(
        request, username=posted.get("username", ""), password=posted.get("password", "")
    )
    if not isinstance(user, User):
        # While the account is closed, axes' middleware answers instead (429).
        return JsonResponse(
            {"error": _("This address and this password do not go together.")}, status=403
        )
    if posted.get("expected", "") != str(user.pk):
        said = _(
            "This is the login of %(name)s. The text in this page is somebody else’s, and "
            "was not saved: log in as whoever typed it."
        )
        return JsonResponse({"error": said % {"name": user}}, status=409)
    if not user.is_staff:
        return JsonResponse(
            {"error": _("This login has no role on the desk any more.")}, status=403
        )
    login(request, user)
    return JsonResponse({"token": get_token(request), "name": str(user)})
