"""Whether the person signed in is the one who typed what is posted."""

from django.http import HttpRequest, JsonResponse

from newsroom.accounts.models import User


def somebody_else(request: HttpRequest, user: User) -> JsonResponse | None:
    """Return a refusal where another login than the form's is signed in by now.

    One browser holds one login: a colleague who logs in in another tab would
    otherwise save this tab's text as their own.
    """
    typed_by = request.POST.get("typed_by", "")
    if not typed_by or typed_by == str(user.pk):
        return None
    return JsonResponse({"other": str(user)}, status=401)
