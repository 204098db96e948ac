"""What the clock does: each appointment once, whatever the number of processes.

Whoever gets the article's lock first keeps its appointment and changes its
state in the same transaction; the others find it done. A process killed in the
middle leaves nothing behind but the appointment, which the next one keeps.
"""

import datetime as dt
import logging

from django.db import Error as DatabaseError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.document import from_json
from articles.models.article import Article, Stage, Standing
from articles.models.schedule import Schedule, ScheduledAction, ScheduleState
from newsroom.accounts.audit import record
from newsroom.accounts.notices import holders, tell
from newsroom.accounts.rights import NotAllowed
from newsroom.accounts.roles import Role
from newsroom.editions.number import advance
from newsroom.lib.printed_times import with_zone

from .checks import gone, problems_of
from .form_path import form_path
from .going_live import Terms, go_live, take_off, tell_unpublished
from .placing import take_place
from .publishing import refuse_taken_down
from .refusals import PublishBlocked, WrongState
from .reservations import release

log = logging.getLogger(__name__)

# Appointments looked at in one round; more of one minute come in the next rounds.
MOST = 20
# Within this time of its minute readers see the minute itself as the time.
PUNCTUAL = dt.timedelta(seconds=60)
# After a failure: soon at first, for a lock or a restart; then every minute for
# an hour, while somebody puts it right; then every ten minutes for a day.
SOON, MINUTELY, LATER = (dt.timedelta(seconds=s) for s in (5, 60, 600))
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


def run_due(now: dt.datetime | None = None) -> int:
    """Keep every appointment whose time has come (one query where there is none).

    Returns:
        How many were kept or failed in this round.
    """
    moment = now or timezone.now()
    due = Schedule.objects.filter(state=ScheduleState.WAITING, try_at__lte=moment)
    keys = list(due.order_by("try_at", "id").values_list("pk", "article_id")[:MOST])
    return sum(_run(pk, article, moment) for pk, article in keys)


def _run(pk: int, article_id: int, now: dt.datetime) -> int:
    with transaction.atomic():
        # Who waits for the lock would only find it done; SQLite lets one writer in.
        skip = connection.features.has_select_for_update_skip_locked
        article = Article.objects.select_for_update(skip_locked=skip).filter(pk=article_id).first()
        one = Schedule.objects.select_related("made_by", "revision").filter(pk=pk).first()
        if article is None or one is None:
            return 0
        if one.state != ScheduleState.WAITING or one.try_at > now:
            return 0
        try:
            with transaction.atomic():
                _keep(article, one, now)
        except (WrongState, PublishBlocked) as refused:
            _failed(pk, article_id, now, str(refused))
        except DatabaseError:
            raise
        except Exception:
            log.exception("Schedule %s of article %s failed.", pk, article_id)
            _failed(pk, article_id, now, _("An error of the software; the log has it."))
    return 1


def _keep(article: Article, one: Schedule, now: dt.datetime) -> None:
    # Ended first: going live cancels what else waits to be published.
    one.state, one.ended_at, one.error = ScheduleState.DONE, timezone.now(), ""
    one.attempts += 1
    one.save(update_fields=["state", "ended_at", "error", "attempts"])
    if one.action == ScheduledAction.PUBLISH:
        _publish(article, one, now)
    elif article.standing == Standing.LIVE:
        take_off(article, one.made_by, one.reason, by_clock=True)
        tell_unpublished(
            article, one.made_by, one.reason, _("Unpublished as scheduled by %(who)s: %(article)s")
        )
    else:
        raise WrongState(_("This article is not live."))
    advance()


def _publish(article: Article, one: Schedule, now: dt.datetime) -> None:
    if one.revision is None:
        raise WrongState(_("This version of the text does not exist."))
    refuse_taken_down(article)
    document = from_json(one.revision.document)
    problems = [*gone(document), *problems_of(article, document)]
    blocks = [p for p in problems if p.override and p.message not in one.passed]
    if blocks:
        raise PublishBlocked(blocks)
    terms = Terms(
        by=one.made_by,
        at=one.due_at if now - one.due_at < PUNCTUAL else now,
        began=timezone.now(),
        update=one.update,
        note=one.note,
        overridden=one.passed,
        reason=one.reason,
        by_clock=True,
    )
    go_live(article, one.revision, document, terms)
    release(article, one.reserved)
    if one.place:
        _take_place(article, one)


def _take_place(article: Article, one: Schedule) -> None:
    """Give it its slot; a slot that is gone by now keeps no story from its minute."""
    try:
        with transaction.atomic():
            take_place(article, one.place, one.made_by)
    except (WrongState, NotAllowed) as refused:
        tell(
            [one.made_by, *holders(Role.PUBLISHER)],
            kind="article.schedule",
            text=_("Live, but not placed on the front page: %s") % article,
            detail=str(refused),
            url=form_path(article),
            by=None,
        )


def _failed(pk: int, article_id: int, now: dt.datetime, why: str) -> None:
    """Write down why, choose the next attempt, and tell whoever can put it right."""
    one = Schedule.objects.select_related("made_by").get(pk=pk)
    article = Article.objects.select_related("assignee", "created_by").get(pk=article_id)
    late = now - one.due_at
    one.attempts += 1
    first, one.error = one.attempts == 1 or one.error != why, why
    one.try_at = now + (SOON if one.attempts <= 2 else MINUTELY if late < HOUR else LATER)
    over = late > DAY
    if over:
        one.state, one.ended_at = ScheduleState.FAILED, timezone.now()
        release(article, one.reserved)
        if one.action == ScheduledAction.PUBLISH and article.stage == Stage.SCHEDULED:
            article.stage, article.scheduled_for = Stage.APPROVED, None
            article.save(update_fields=["stage", "scheduled_for"])
    one.save()
    if not (first or over):
        return
    record(
        None,
        "article.schedule_failed",
        article,
        what=one.action,
        due=one.due_at.isoformat(),
        why=why,
        over=over,
    )
    said = (
        _("Given up after a day, not done: %(article)s, scheduled for %(when)s.")
        if over
        else _("Not done, tried again: %(article)s, scheduled for %(when)s.")
    )
    tell(
        [one.made_by, article.assignee, article.created_by, *holders(Role.PUBLISHER)],
        kind="article.schedule_failed",
        text=said % {"article": article, "when": with_zone(one.due_at)},
        detail=why,
        url=form_path(article),
        by=None,
        always_mail=True,
    )
