"""Taking an article over from colleagues who have it open."""

from django.db import transaction
from django.utils import timezone

from articles.models.article import Article
from articles.models.presence import Presence
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .presence import GONE_AFTER
from .writing import locked


@transaction.atomic
def take_over(article: Article, user: User, tab: str) -> list[User]:
    """Make the colleagues' forms read-only, one's own writable; it is logged.

    What they typed stays in their forms and autosaves. A form that was not
    heard of for a while is closed as well, and learns of it when it wakes up;
    only who is there is named.

    Args:
        article: the article.
        user: who takes it over, or back.
        tab: the form that is to write.

    Returns:
        The colleagues from whom it was taken.

    Raises:
        NotAllowed: the person may not edit this article.
    """
    fresh = locked(article.pk)
    require(user, "article.edit", fresh)
    now = timezone.now()
    others = Presence.objects.filter(article=fresh).exclude(user=user)
    here = others.filter(seen_at__gte=now - GONE_AFTER).select_related("user")
    people = list({row.user_id: row.user for row in here}.values())
    others.update(taken_over_by=user, taken_over_at=now)
    own = Presence.objects.filter(article=fresh, user=user)
    back = own.exclude(taken_over_by=None).update(taken_over_by=None, taken_over_at=None)
    if people or back:
        record(user, "article.take_over", fresh, taken_from=[person.email for person in people])
    return people
