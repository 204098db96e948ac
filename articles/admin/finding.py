"""The article of an address on the desk, for somebody who may open it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import NotAllowed, require


def find_article(user: User, object_id: str, right: str) -> Article:
    """Return the article of an address on the desk.

    Raises:
        Http404: there is none.
        PermissionDenied: the person may not do ``right`` to it.
    """
    if not (object_id.isascii() and object_id.isdigit() and len(object_id) < 20):
        raise Http404
    article = (
        Article.objects.select_related("section", "published_revision", "saved_by", "assignee")
        .prefetch_related("shared_with")
        .filter(pk=object_id)
        .first()
    )
    if article is None:
        raise Http404
    try:
        require(user, right, article)
    except NotAllowed:
        raise PermissionDenied from None
    return article
