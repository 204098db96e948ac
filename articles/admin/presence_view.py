"""The heartbeat of an open form: who else is here, and what was saved meanwhile."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from articles.desk.autosaving import TAB_LENGTH, Kept, kept_for
from articles.desk.presence import Room, heard, left
from articles.desk.taking_over import take_over
from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import may

from .finding import find_article
from .keeping_context import kept_texts, milliseconds
from .posting import posted_words


@require_POST
def presence(request: HttpRequest, user: User, object_id: str) -> HttpResponse:
    """Take a heartbeat (POST). ``left``: the form is closed; ``take_over``: it is to write."""
    article = find_article(user, object_id, "article.view")
    posted = request.POST
    tab = posted_words(posted, "tab")[:TAB_LENGTH]
    if "left" in posted:
        left(article, user, tab)
        return JsonResponse({})
    if "take_over" in posted and may(user, "article.edit", article):
        take_over(article, user, tab)
    room = heard(article, user, tab, writing="writing" in posted)
    forms = {each.tab for each in room.others if each.user_id == user.pk} | {tab}
    return JsonResponse(_said(article, user, room, kept_for(article, user, forms)))


def _said(article: Article, user: User, room: Room, kept: Sequence[Kept]) -> dict[str, Any]:
    own = room.own
    return {
        "version": article.version,
        "saved_by": str(article.saved_by or ""),
        "saved_at": milliseconds(article.saved_at),
        # Whether the server still has what this form says it has, and what else it has.
        "kept_at": next((milliseconds(each.kept_at) for each in kept if each.tab == own.tab), None),
        "kept": kept_texts([each for each in kept if each.tab != own.tab]),
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
                "at": milliseconds(own.taken_over_at) if own.taken_over_at else None,
            }
            if own.taken_over_by
            else None
        ),
    }
