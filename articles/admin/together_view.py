"""A kept text beside the saved one: compared, and put together as the person chooses."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from articles.desk.autosaving import own, read
from articles.desk.merging import Merge, merge
from articles.desk.refusals import InvalidDocument
from articles.desk.saving_together import upon
from articles.desk.writing import current_document, prepared
from articles.document import ArticleDocument, UnreadableDocument
from articles.models import Article
from newsroom.accounts.models import User

from .answers import form_values, refusal
from .comparison import rows_of
from .finding import find_article
from .posting import posted_document, posted_version
from .writing_context import lookups

PREFIX = "choice."


def posted_choices(posted: Mapping[str, str]) -> dict[str, str]:
    """Return what was chosen: a change's name -> "mine", "theirs" or "both"."""
    return {
        name.removeprefix(PREFIX): str(posted[name]) for name in posted if name.startswith(PREFIX)
    }


@require_POST
def together(request: HttpRequest, user: User, object_id: str) -> HttpResponse:
    """Compare a kept text, the form's or an autosave (``key``), with the saved one.

    Writes nothing. With ``settle`` the answer is the text that the choices make.
    """
    article = find_article(user, object_id, "article.edit")
    try:
        kept, base = _kept(request, user, article)
    except (UnreadableDocument, InvalidDocument) as unreadable:
        return refusal(str(unreadable), 400)
    if kept is None:
        return refusal("", 404)
    saved = current_document(article)
    found = merge(upon(article, base), kept, saved)
    if "settle" in request.POST:
        text = found.settled(posted_choices(request.POST))
        return JsonResponse(
            {
                "values": form_values(text),
                "lookups": lookups(text, user),
                "version": article.version,
            }
        )
    return JsonResponse(_compared(request, article, found))


def _kept(request: HttpRequest, user: User, article: Article) -> tuple[ArticleDocument | None, int]:
    posted = request.POST
    if "key" in posted:
        row = own(article, user, posted_version(posted["key"]))
        return (read(row), row.base_version) if row else (None, 0)
    base = posted_version(posted.get("base_version", ""))
    return prepared(posted_document(posted)), base


def _compared(request: HttpRequest, article: Article, found: Merge) -> dict[str, object]:
    mine = [change for change in found.changes if change.by != "theirs"]
    if not mine:
        return {"same": True}
    context = {
        "rows": rows_of(found, mine),
        "chosen": "mine",
        "mine_name": "",
        "theirs_name": "",
        "version": article.version,
    }
    html = render_to_string("admin/articles/_comparison.html", context, request)
    return {"same": False, "html": html, "version": article.version}
