"""The one door: what readers see begins and ends here and nowhere else.

Who may open it, and whether it may be opened now, is asked by ``publishing.py``
for people and by ``due.py`` for the clock.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from articles.document import ArticleDocument
from articles.models.article import Article, Stage, Standing
from articles.models.publication import Change, Publication
from articles.models.published import PublishedArticle
from articles.models.revision import Revision
from articles.models.schedule import ScheduledAction
from articles.search import index
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.notices import holders, tell
from newsroom.accounts.roles import Role

from .addresses import take_path
from .appointments import BOTH, cancel_waiting
from .form_path import form_path
from .freezing import freeze
from .workflow import SKIPPED


@dataclass(frozen=True, slots=True)
class Terms:
    """How a revision goes out.

    Args:
        by: who decided it.
        at: the time that readers are shown.
        began: when it begins to be live.
        update: whether readers see a new time.
        note: for readers, on what an update changed.
        overridden: the checks that were passed by, in their words.
        reason: why.
        by_clock: whether the minute came, and nobody pressed anything.
    """

    by: User
    at: dt.datetime
    began: dt.datetime
    update: bool = False
    note: str = ""
    overridden: Sequence[str] = ()
    reason: str = ""
    by_clock: bool = False

    @property
    def actor(self) -> User | None:
        """Whom the audit names: nobody where the clock did it."""
        return None if self.by_clock else self.by


def go_live(
    article: Article, revision: Revision, document: ArticleDocument, terms: Terms
) -> PublishedArticle:
    """Put one revision before readers, inside the caller's transaction.

    The caller has asked for the right, the checks and the state, and makes the edition.

    Args:
        article: locked.
        revision: goes out.
        document: the revision's.
        terms: how.
    """
    standing = Standing(article.standing)
    first = article.first_published_at or terms.at
    change = _change(article, standing, terms.update)
    newest = revision.number == article.version
    # The stage speaks of the newest text: an older one was not approved with it.
    skipped = SKIPPED[Stage(article.stage) if newest else Stage.DRAFT]
    article.path = take_path(article, document, first)
    article.first_published_at = first
    note = terms.note.strip() if change == Change.UPDATE else ""
    if change == Change.UPDATE:
        article.updated_at, article.update_note = terms.at, note
    article.standing = Standing.LIVE
    article.published_revision = revision
    if newest:
        # An older text leaves the newest where it is: reviewed, approved, scheduled.
        cancel_waiting(article, [ScheduledAction.PUBLISH])
        article.stage = Stage.DRAFT
        article.approved_revision = None
        article.scheduled_for = None
    article.save()
    published = freeze(article, document, revision.number)
    index.write(published)
    began = _close_publication(article, terms.began)
    Publication.objects.create(
        article=article,
        revision=revision,
        change=change,
        path=article.path,
        note=note,
        began_at=began,
        published_by=terms.by,
    )
    record(
        terms.actor,
        "article.publish",
        article,
        version=revision.number,
        change=change,
        path=article.path,
        skipped=list(skipped),
        overridden=list(terms.overridden),
        override_reason=terms.reason.strip(),
        **_by_clock(terms.by, terms.by_clock),
    )
    return published


def take_off(article: Article, by: User, reason: str, *, by_clock: bool = False) -> None:
    """Take a live article from every page, inside the caller's transaction.

    The caller has asked for the right and makes the edition. What the clock was
    to do with it is off: a story taken down by hand must not come back by itself.

    Args:
        article: locked and live.
        by: who decided it.
        reason: in the person's words.
        by_clock: whether its minute came.
    """
    published = PublishedArticle.objects.get(public_id=article.public_id)
    index.remove(published)
    published.delete()
    article.standing = Standing.UNPUBLISHED
    article.published_revision = None
    cancel_waiting(article, [ScheduledAction.UNPUBLISH] if by_clock else BOTH)
    if article.stage == Stage.SCHEDULED and not by_clock:
        article.stage, article.scheduled_for = Stage.APPROVED, None
    article.save(update_fields=["standing", "published_revision", "stage", "scheduled_for"])
    _close_publication(article, timezone.now())
    record(
        None if by_clock else by,
        "article.unpublish",
        article,
        path=article.path,
        reason=reason,
        **_by_clock(by, by_clock),
    )


def tell_unpublished(article: Article, by: User, reason: str, text: str) -> None:
    """Tell every Publisher that an article came off the site."""
    tell(
        holders(Role.PUBLISHER),
        kind="article.unpublish",
        text=text % {"article": article, "who": by},
        detail=f"{reason}\n\n{article.path}",
        url=form_path(article),
        by=by,
        always_mail=True,
    )


def _by_clock(by: User, by_clock: bool) -> dict[str, Any]:
    return {"scheduled_by": by.email} if by_clock else {}


def _change(article: Article, standing: Standing, update: bool) -> Change:
    if article.first_published_at is None:
        return Change.FIRST
    if standing is not Standing.LIVE and not update:
        return Change.AGAIN
    return Change.UPDATE if update else Change.FIX


def _close_publication(article: Article, now: dt.datetime) -> dt.datetime:
    """End what is live now and return when that was, never before it began."""
    open_one = article.publications.filter(ended_at=None).first()
    if open_one is None:
        return now
    open_one.ended_at = max(now, open_one.began_at)
    open_one.save(update_fields=["ended_at"])
    return open_one.ended_at
