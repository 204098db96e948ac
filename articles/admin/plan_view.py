"""What the publish dialog says, worked out on the server from what the form holds."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.desk.outside_links import dead_outside, outside_links
from articles.desk.overriding import may_override
from articles.desk.planning import PublishPlan, plan
from articles.desk.refusals import InvalidDocument
from articles.desk.workflow import SKIPPED_LABELS
from articles.desk.writing import prepared
from articles.document import ArticleDocument, UnreadableDocument
from articles.models import Article
from articles.models.publication import Change, Publication
from newsroom.accounts.models import User

from .finding import find_article
from .posting import posted_document, posted_version
from .wording import label


class _Refused(Exception):
    """The form holds what cannot be looked at; the message says what."""


@require_POST
def publish_plan(request: HttpRequest, user: User, object_id: str) -> HttpResponse:
    """Answer what publishing the posted form now would do, as a piece of the dialog.

    Nothing is stored.
    """
    article = find_article(user, object_id, "article.publish")
    try:
        document = _posted(request)
    except _Refused as refused:
        return _plain(str(refused))
    context = _context(article, plan(article, document, user), user)
    context["outside"] = len(outside_links(document.body))
    context["stale"] = posted_version(request.POST.get("base_version", "")) != article.version
    return render(request, "admin/articles/publish/plan.html", context)


@require_POST
def publish_links(request: HttpRequest, user: User, object_id: str) -> HttpResponse:
    """Answer which outside links of the posted text do not answer; takes some seconds."""
    find_article(user, object_id, "article.publish")
    try:
        document = _posted(request)
    except _Refused as refused:
        return _plain(str(refused))
    return render(
        request, "admin/articles/publish/warnings.html", {"warnings": dead_outside(document.body)}
    )


def _posted(request: HttpRequest) -> ArticleDocument:
    try:
        return prepared(posted_document(request.POST))
    except UnreadableDocument as unreadable:
        raise _Refused(str(unreadable)) from None
    except InvalidDocument as invalid:
        raise _Refused(" ".join(invalid.errors["body"])) from None


def _plain(sentence: str) -> HttpResponse:
    return HttpResponse(sentence, status=422, content_type="text/plain; charset=utf-8")


def _context(article: Article, planned: PublishPlan, user: User) -> dict[str, Any]:
    blocks = [problem for problem in planned.problems if problem.override]
    stuck = [problem for problem in blocks if not may_override(user, problem)]
    return {
        "article": article,
        "plan": planned,
        "verb": verb(planned),
        "changed": [label(name) for name in planned.changed],
        "skips": [str(SKIPPED_LABELS[name]) for name in planned.skips],
        "blocks": [{"field": p.field, "message": p.message, "stuck": p in stuck} for p in blocks],
        "is_stuck": bool(stuck),
        "warnings": [problem for problem in planned.problems if not problem.override],
        "note_length": Publication._meta.get_field("note").max_length,
    }


def verb(planned: PublishPlan) -> str:
    """Return what the button does, in the words of button and title."""
    if not planned.has_news:
        return _("Place on the front page") if planned.places else _("Publish changes")
    words: dict[str, str] = {
        Change.FIRST: _("Publish"),
        Change.AGAIN: _("Publish again"),
        Change.FIX: _("Publish changes"),
    }
    return words[planned.change]
