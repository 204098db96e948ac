"""Whether the person signed in is the one whose page asks."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _

from .models import User

HEADER = "X-Typed-By"


def somebody_else(request: HttpRequest, user: User) -> JsonResponse | None:
    """Return a refusal where another login than the page's is signed in by now.

    One browser holds one login: a colleague who logs in in another tab would
    otherwise save this tab's text, or upload its pictures, as their own. The
    page says whose it is by a header, or by the field ``typed_by`` of its form;
    who says neither is no page of a person's.
    """
    typed_by = request.headers.get(HEADER) or request.POST.get("typed_by", "")
    if not typed_by or typed_by == str(user.pk):
        return None
    said = _("%s is logged in here now. Log in again as yourself to go on.") % user
    return JsonResponse({"other": str(user), "error": said}, status=401)
