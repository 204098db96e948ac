"""Which articles stand on a person's desk."""

from django.db.models import Q, QuerySet

from articles.models import Article
from newsroom.accounts.models import User
from newsroom.accounts.rights import may


def own_articles(found: QuerySet[Article], user: User) -> QuerySet[Article]:
    """Return of some articles those that a person may open: all, their own, or none."""
    if not may(user, "article.view"):
        return found.none()
    # A thing that nobody works on: only "always" rights reach it.
    if may(user, "article.view", object()):
        return found
    own = Q(created_by=user) | Q(assignee=user) | Q(shared_with=user)
    return found.filter(pk__in=Article.objects.filter(own).values("pk"))
