"""Taking a posted article form: saving what was typed, doing what was pressed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles.desk.autosaving import NotKept, keep
from articles.desk.merging import merge
from articles.desk.refusals import InvalidDocument, PublishBlocked, TakenOver, WrongState
from articles.desk.saving_together import Conflict, Together, save_together, upon
from articles.desk.writing import current_document, prepared
from articles.document import ArticleDocument, UnreadableDocument
from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import NotAllowed
from newsroom.accounts.typist import somebody_else
from newsroom.lib.asking import wants_json

from .answers import answer, refusal
from .finding import find_article
from .kept import kept_text
from .outcome import Outcome
from .posting import posted_document, posted_version, posted_words
from .pressing import UNSAVED, press
from .stale import stale_page
from .together_view import posted_choices
from .wording import block_named


def take(request: HttpRequest, user: User, article: Article, frame: dict[str, Any]) -> HttpResponse:
    """Save what a form posts and do what was pressed; refuse without losing a letter.

    Args:
        request: the POST.
        user: the person signed in, who may open the article.
        article: as ``find_article`` gives it.
        frame: the admin site's own context.
    """
    other = somebody_else(request, user)
    if other and wants_json(request):
        return other
    if other:
        return kept_text(request, missing=False)
    action = request.POST.get("action", "save")
    if action in UNSAVED:
        # Taking a story off the site must not wait for a text to be in order.
        return _pressed(request, user, article, frame, action)
    try:
        document = posted_document(request.POST)
    except UnreadableDocument as unreadable:
        return _unreadable(request, frame, unreadable)
    base = posted_version(request.POST.get("base_version", ""))
    if action == "resume":
        return answer(request, user, _resumed(request, article, document, base), frame)
    try:
        together = save_together(
            article,
            document,
            base,
            user,
            choices=posted_choices(request.POST),
            seen=posted_version(request.POST.get("upon", "")),
            tab=posted_words(request.POST, "tab"),
        )
    except Conflict as conflict:
        return stale_page(request, article, conflict, frame)
    except TakenOver as taken:
        refused = _taken_over(request, user, article, document, base, taken)
        outcome = Outcome(article, document, base, refused=refused, unsaved=True, status=409)
        return answer(request, user, outcome, frame)
    except InvalidDocument as invalid:
        outcome = Outcome(article, document, base, errors=invalid.errors, status=422)
        return answer(request, user, outcome, frame)
    except NotAllowed as refused:
        outcome = Outcome(article, document, base, errors={"__all__": [str(refused)]}, status=403)
        return answer(request, user, outcome, frame)
    if together.with_version:
        return answer(request, user, _merged(user, together, base, action), frame)
    return _pressed(request, user, together.article, frame, action, base=base)


def _taken_over(
    request: HttpRequest,
    user: User,
    article: Article,
    document: ArticleDocument,
    base: int,
    taken: TakenOver,
) -> str:
    """Keep the text that may not be saved, and say so."""
    sentence = _("%(who)s took this article over: nothing was saved. Your text is kept.")
    try:
        keep(article, user, document, base, posted_words(request.POST, "tab"))
    except NotKept as reason:
        sentence = _("%(who)s took this article over: nothing was saved. %(why)s")
        return sentence % {"who": taken.by, "why": reason}
    return sentence % {"who": taken.by}


def _resumed(
    request: HttpRequest, article: Article, document: ArticleDocument, base: int
) -> Outcome:
    """Return the text to go on with, upon the version that was shown beside it."""
    shown = posted_version(request.POST.get("upon", ""))
    theirs = upon(article, shown)
    if theirs is None:
        return Outcome(article, document, base, unsaved=True)
    try:
        found = merge(upon(article, base), prepared(document), theirs)
    except InvalidDocument:
        return Outcome(article, document, base, unsaved=True)
    text = found.settled(posted_choices(request.POST))
    return Outcome(article, text, shown, unsaved=True)


def _merged(user: User, together: Together, base: int, action: str) -> Outcome:
    """Tell that the text was put together; it goes nowhere before somebody has seen it."""
    said = [
        _("Put together with %(who)s’s version %(number)d, and saved as version %(version)d.")
        % {
            "who": together.with_whom or _("the saved"),
            "number": together.with_version,
            "version": together.article.version,
        }
    ]
    said += [
        _("Both of you moved %s or put it in: it stands twice now.") % block_named(block)
        for block in together.moved.doubled
    ]
    said += [
        _("One of you moved %s and the other deleted it: it stands in the text.")
        % block_named(block)
        for block in together.moved.back
    ]
    fresh = find_article(user, str(together.article.pk), "article.view")
    return Outcome(
        fresh,
        together.document,
        fresh.version,
        saved_base=base,
        said=tuple(said),
        refused=(
            _("Your text was saved, and nothing more was done: look at it first, then press again.")
            if action != "save"
            else ""
        ),
        merged=True,
        status=200 if action == "save" else 409,
    )


def _pressed(
    request: HttpRequest,
    user: User,
    article: Article,
    frame: dict[str, Any],
    action: str,
    *,
    base: int = 0,
) -> HttpResponse:
    posted = request.POST
    refused, blocked = "", False
    said: tuple[str, ...] = ()
    try:
        said = (
            press(
                action,
                article,
                user,
                reason=posted_words(posted, "reason"),
                note=posted_words(posted, "update_note"),
                override="override" in posted,
                place=posted_words(posted, "place"),
                seen=posted_version(posted["seen"]) if posted.get("seen") else None,
            ),
        )
    except (NotAllowed, WrongState, PublishBlocked) as reason:
        refused, blocked = str(reason), isinstance(reason, PublishBlocked)
        said = (_("Saved as version %d.") % article.version,) if base else ()
    except ValueError:
        sentence = _("There is no such button.")
        return refusal(sentence, 400) if wants_json(request) else HttpResponse(sentence, status=400)
    fresh = find_article(user, str(article.pk), "article.view")
    outcome = Outcome(
        fresh,
        current_document(fresh),
        fresh.version,
        saved_base=base,
        said=said,
        refused=refused,
        blocked=blocked,
        status=409 if refused else 200,
    )
    return answer(request, user, outcome, frame)


def _unreadable(
    request: HttpRequest, frame: dict[str, Any], unreadable: UnreadableDocument
) -> HttpResponse:
    """Say what the form sent wrongly. The text stays in the browser's own copy."""
    if wants_json(request):
        sentence = _("What the form sent could not be read, and nothing was saved: %s")
        return refusal(sentence % unreadable, 400)
    return render(
        request,
        "admin/articles/unreadable.html",
        {**frame, "title": _("This could not be read"), "what": str(unreadable)},
        status=400,
    )
