"""An article's appointments with the clock: which wait, and how one ends without being kept.

Rows of ``Schedule`` are written under their article's lock alone, so that the
ticker and a person never decide about one at the same time.
"""

from collections.abc import Iterable

from django.db import models
from django.utils import timezone

from articles.models.article import Article
from articles.models.schedule import Schedule, ScheduledAction, ScheduleState

from .reservations import release

BOTH = (ScheduledAction.PUBLISH, ScheduledAction.UNPUBLISH)


def waiting(article: Article) -> models.QuerySet[Schedule]:
    """Return the appointments that the clock still has with an article, the next first."""
    return article.schedules.filter(state=ScheduleState.WAITING).select_related(
        "revision", "made_by"
    )


def cancel_waiting(article: Article, actions: Iterable[ScheduledAction] = BOTH) -> int:
    """End what waits, inside the transaction that makes it pointless; return how many waited.

    An address that was only reserved is free again.

    Args:
        article: locked.
        actions: which appointments end.
    """
    found = list(waiting(article).filter(action__in=list(actions)))
    for one in found:
        one.state, one.ended_at = ScheduleState.CANCELLED, timezone.now()
        one.save(update_fields=["state", "ended_at"])
        release(article, one.reserved)
    return len(found)
