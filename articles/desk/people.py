"""Who works on an article."""

from collections.abc import Iterable

from django.db import transaction

from articles.document import BylineEntry
from articles.models.article import Article
from authors.models.author import Author
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .writing import locked


@transaction.atomic
def assign(
    article: Article, user: User, *, assignee: User | None, shared_with: Iterable[User]
) -> Article:
    """Say who is to write an article and whom it is shared with.

    Both may then edit its working copy, whatever their role may do elsewhere.

    Args:
        article: any instance of it; it is read again under a lock.
        user: who assigns.
        assignee: the one person it is assigned to, or nobody.
        shared_with: everybody else who may edit it.

    Raises:
        NotAllowed: the person may not assign.
    """
    fresh = locked(article.pk)
    require(user, "article.assign", fresh)
    people = sorted(set(shared_with), key=lambda person: person.pk)
    fresh.assignee = assignee
    fresh.save(update_fields=["assignee"])
    fresh.shared_with.set(people)
    record(
        user,
        "article.assign",
        fresh,
        assignee=assignee.email if assignee else "",
        shared_with=[person.email for person in people],
    )
    return fresh


def own_byline(user: User) -> tuple[BylineEntry, ...]:
    """Return the byline of a person who has a profile, to begin an article with; else none."""
    own = Author.objects.filter(user=user, former=False).first()
    return (BylineEntry(own.pk),) if own else ()
