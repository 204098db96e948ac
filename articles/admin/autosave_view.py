"""The autosave of an open form."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from articles.desk.autosaving import NotKept, keep, set_aside
from articles.document import UnreadableDocument
from newsroom.accounts.models import User

from .answers import refusal
from .finding import find_article
from .posting import posted_document, posted_version, posted_words


@require_POST
def autosave(request: HttpRequest, user: User, object_id: str) -> HttpResponse:
    """Keep what a form holds (POST); with ``aside``, discard a kept text or bring it back."""
    article = find_article(user, object_id, "article.edit")
    posted = request.POST
    if "aside" in posted:
        key = posted_version(posted.get("key", ""))
        return JsonResponse({"done": set_aside(article, user, key, aside=posted["aside"] == "1")})
    try:
        document = posted_document(posted)
        base = posted_version(posted.get("base_version", ""))
        row = keep(article, user, document, base, posted_words(posted, "tab"))
    except UnreadableDocument as unreadable:
        return refusal(str(unreadable), 400)
    except NotKept as reason:
        return refusal(str(reason), 413)
    return JsonResponse(
        {"kept_at": row.kept_at.timestamp() * 1000 if row else None, "version": article.version}
    )
