"""Appointments with the clock: publishing or unpublishing at a minute."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.document import from_json
from articles.models.article import Article, Stage, Standing
from articles.models.schedule import Schedule, ScheduledAction
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .appointments import cancel_waiting, waiting
from .checks import gone, problems_of
from .crops import crops_first
from .overriding import blocking
from .publishing import refuse_long_note, refuse_taken_down, revision_of
from .refusals import PublishBlocked, WrongState
from .reservations import reserve
from .workflow import SKIPPED
from .writing import locked

# Further away somebody mistyped the year.
FURTHEST = dt.timedelta(days=5 * 366)


@crops_first
@transaction.atomic
def schedule_publication(
    article: Article,
    user: User,
    *,
    version: int,
    at: dt.datetime,
    update: bool = False,
    note: str = "",
    override_reason: str = "",
    place: str = "",
) -> Schedule:
    """Have the newest revision published at a minute, and keep its address free.

    The checks are asked as of that minute: an embargo that ends by then is not
    in the way, a picture whose rights end before it is. They are asked again
    when it comes. An earlier appointment to publish the article ends.

    Args:
        article: any instance of it; it is read again under a lock.
        user: who decides; the right to publish is needed now, not then.
        version: the revision that the person saw; exactly it goes out.
        at: when, in the future.
        update, note: as in ``publish``.
        override_reason: why checks that block are passed all the same.
        place: the slot of the home page that it takes in the same moment.

    Raises:
        NotAllowed: the person may not schedule, or not publish.
        WrongState: the minute has passed or is years away, the text has changed
            meanwhile, the article was taken down or the note is too long.
        PublishBlocked: checks block, and are not overridden by somebody who may.
    """
    fresh = locked(article.pk)
    require(user, "article.schedule", fresh)
    require(user, "article.publish", fresh)
    refuse_taken_down(fresh)
    _still_to_come(at)
    if version != fresh.version:
        raise WrongState(_("The text has been changed meanwhile; look at it again."))
    revision = revision_of(fresh, version)
    refuse_long_note(note)
    document = from_json(revision.document)
    problems = [*gone(document), *problems_of(fresh, document, at)]
    in_the_way = blocking(problems, user, override_reason)
    if in_the_way:
        raise PublishBlocked(in_the_way)
    was = waiting(fresh).filter(action=ScheduledAction.PUBLISH).first()
    skipped = SKIPPED[Stage(fresh.stage)]
    cancel_waiting(fresh, [ScheduledAction.PUBLISH])
    passed = [problem.message for problem in problems if problem.override]
    made = Schedule.objects.create(
        article=fresh,
        action=ScheduledAction.PUBLISH,
        revision=revision,
        due_at=at,
        try_at=at,
        update=update,
        note=note.strip(),
        place=place,
        reason=override_reason.strip(),
        passed=passed,
        reserved=reserve(fresh, document, at),
        made_by=user,
        made_at=timezone.now(),
    )
    fresh.stage = Stage.SCHEDULED
    fresh.approved_revision = revision
    fresh.scheduled_for = at
    fresh.save(update_fields=["stage", "approved_revision", "scheduled_for"])
    record(
        user,
        "article.schedule",
        fresh,
        what=ScheduledAction.PUBLISH,
        version=version,
        due=at.isoformat(),
        was=was.due_at.isoformat() if was else "",
        skipped=list(skipped),
        overridden=passed,
        override_reason=override_reason.strip(),
    )
    return made


@transaction.atomic
def schedule_unpublication(
    article: Article, user: User, *, at: dt.datetime, reason: str
) -> Schedule:
    """Have an article taken off the site at a minute.

    It may not be live yet, where it is scheduled to come out before that.

    Raises:
        NotAllowed: the person may not schedule, or not unpublish.
        WrongState: the minute has passed or is years away, no reason is given,
            or the article is not live and will not be by then.
    """
    fresh = locked(article.pk)
    require(user, "article.schedule", fresh)
    require(user, "article.unpublish", fresh)
    _still_to_come(at)
    reason = reason.strip()
    if not reason:
        raise WrongState(_("Say why it comes off the site: the Publishers are told."))
    coming = waiting(fresh).filter(action=ScheduledAction.PUBLISH, due_at__lt=at)
    if fresh.standing != Standing.LIVE and not coming.exists():
        raise WrongState(_("It is not live, and not scheduled to be by then."))
    was = waiting(fresh).filter(action=ScheduledAction.UNPUBLISH).first()
    cancel_waiting(fresh, [ScheduledAction.UNPUBLISH])
    made = Schedule.objects.create(
        article=fresh,
        action=ScheduledAction.UNPUBLISH,
        due_at=at,
        try_at=at,
        reason=reason,
        made_by=user,
        made_at=timezone.now(),
    )
    record(
        user,
        "article.schedule",
        fresh,
        what=ScheduledAction.UNPUBLISH,
        due=at.isoformat(),
        was=was.due_at.isoformat() if was else "",
        reason=reason,
    )
    return made


@transaction.atomic
def unschedule(article: Article, user: User, action: ScheduledAction) -> Article:
    """End an appointment; a text that was to go out is approved as it is.

    Raises:
        NotAllowed: the person may not schedule.
        WrongState: nothing of the kind waits.
    """
    fresh = locked(article.pk)
    require(user, "article.schedule", fresh)
    one = waiting(fresh).filter(action=action).first()
    if one is None:
        raise WrongState(_("Nothing is scheduled any more; look at it again."))
    cancel_waiting(fresh, [action])
    if action == ScheduledAction.PUBLISH and fresh.stage == Stage.SCHEDULED:
        fresh.stage, fresh.scheduled_for = Stage.APPROVED, None
        fresh.save(update_fields=["stage", "scheduled_for"])
    record(user, "article.unschedule", fresh, what=action, due=one.due_at.isoformat())
    return fresh


def _still_to_come(at: dt.datetime) -> None:
    now = timezone.now()
    if at <= now:
        raise WrongState(_("This minute has passed. Choose a later one, or do it now."))
    if at > now + FURTHEST:
        raise WrongState(_("This is more than five years away; look at the year."))
