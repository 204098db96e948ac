"""What readers have of an article now, for a page that lost the server's answer."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from articles.desk.refusals import InvalidDocument
from articles.desk.writing import prepared
from articles.document import ArticleDocument, UnreadableDocument, from_json
from newsroom.accounts.models import User
from newsroom.masthead.site import absolute

from .finding import find_article
from .posting import posted_document


@require_POST
def live_now(request: HttpRequest, user: User, object_id: str) -> JsonResponse:
    """Answer which publication and version are live, 0 where none is.

    A POST of the form is also told whether readers have exactly its text.
    """
    article = find_article(user, object_id, "article.view")
    now = article.publications.filter(ended_at=None).select_related("revision").first()
    typed = _posted(request)
    return JsonResponse(
        {
            "publication": now.pk if now else 0,
            "version": now.revision.number if now else 0,
            "url": absolute(now.path) if now else "",
            "newest": article.version,
            "same": bool(now and typed and from_json(now.revision.document) == typed),
        }
    )


def _posted(request: HttpRequest) -> ArticleDocument | None:
    if request.method != "POST":
        return None
    try:
        return prepared(posted_document(request.POST))
    except (UnreadableDocument, InvalidDocument):
        return None
