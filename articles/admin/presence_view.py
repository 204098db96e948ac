"""The heartbeat of an open form: who else is here, and what was saved meanwhile."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from articles.desk.autosaving import TAB_LENGTH
from articles.desk.presence import Room, heard, left, take_over
from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import may

from .finding import find_article


@require_POST
def presence(request: HttpRequest, user: User, object_id: str) -> HttpResponse:
    """Take a heartbeat (POST). ``left``: the form is closed; ``take_over``: it is to write."""
    article = find_article(user, object_id, "article.view")
    posted = request.POST
    tab = posted.get("tab", "").replace("\x00", "")[:TAB_LENGTH]
    if "left" in posted:
        left(article, user, tab)
        return JsonResponse({})
    if "take_over" in posted and may(user, "article.edit", article):
        take_over(article, user, tab)
    return JsonResponse(
        _said(article, user, heard(article, user, tab, writing="writing" in posted))
    )


def _said(article: Article, user: User, room: Room) -> dict[str, Any]:
    own = room.own
    return {
        "version": article.version,
        "saved_by": str(article.saved_by or ""),
        "saved_at": article.saved_at.timestamp() * 1000,
        "people": [
            {
                "name": str(each.user),
                "me": each.user_id == user.pk,
                "writing": each.writing and each.taken_over_by_id is None,
            }
            for each in room.others
        ],
        "taken_over": (
            {
                "by": str(own.taken_over_by),
                "at": own.taken_over_at.timestamp() * 1000 if own.taken_over_at else None,
            }
            if own.taken_over_by
            else None
        ),
    }
