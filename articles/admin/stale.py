"""A save that came too late where both changed the same: both texts, and a choice for each."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from articles.desk.saving_together import Conflict
from articles.models import Article
from newsroom.lib.asking import wants_json

from .comparison import rows_of

NOT_KEPT = frozenset({"csrfmiddlewaretoken", "action", "upon"})


def stale_page(
    request: HttpRequest, article: Article, conflict: Conflict, frame: dict[str, Any]
) -> HttpResponse:
    """Show what both changed differently; the form on it holds all that was typed.

    Args:
        request: the refused POST; its fields go into the page's form.
        article: the article.
        conflict: the newer version, who saved it, and the places.
        frame: the admin site's own context.
    """
    stale, found = conflict.stale, conflict.merge
    others = [change for change in found.changes if change.by != "both"]
    context: dict[str, Any] = {
        "article": article,
        "stale": stale,
        "rows": rows_of(found, found.conflicts),
        "others": rows_of(found, others) if others else [],
        "mine_label": _("Mine"),
        "theirs_label": _("%s’s") % stale.saved_by if stale.saved_by else _("The saved one"),
    }
    if wants_json(request):
        html = render_to_string("admin/articles/_conflict.html", context, request)
        return JsonResponse({"conflict": True, "html": html, "upon": stale.number}, status=409)
    context["kept"] = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in NOT_KEPT and not name.startswith("choice.")
    ]
    context["title"] = _("Somebody saved before you")
    return render(request, "admin/articles/stale.html", {**frame, **context}, status=409)
