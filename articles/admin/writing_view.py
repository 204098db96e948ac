"""The article form: a view of ours, in the admin's frame."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from articles.desk.writing import current_document
from newsroom.accounts.models import User

from .answers import form_page
from .finding import find_article as find_article
from .kept import kept_text
from .outcome import Outcome
from .saving_view import take


def write(request: HttpRequest, user: User, object_id: str, frame: dict[str, Any]) -> HttpResponse:
    """Show the article form, or save what it posts and do what was pressed.

    A text that cannot be taken any more (the article is gone, or the person
    may not open it now) is shown to be copied: it was typed in good faith.

    Args:
        request: GET or POST.
        user: the person signed in.
        object_id: the article's key, as it stands in the address.
        frame: the admin site's own context.
    """
    try:
        article = find_article(user, object_id, "article.view")
    except (Http404, PermissionDenied) as gone:
        if request.method != "POST":
            raise
        return kept_text(request, missing=isinstance(gone, Http404))
    if request.method == "POST":
        return take(request, user, article, frame)
    outcome = Outcome(article, current_document(article), article.version)
    return form_page(request, user, outcome, frame)
