"""Moving the working copy through its stages."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models.article import Article, Stage
from articles.models.revision import Revision
from articles.models.schedule import ScheduledAction
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require

from .appointments import cancel_waiting
from .refusals import WrongState
from .workflow import TRANSITIONS
from .writing import locked


@transaction.atomic
def move(
    article: Article, transition: str, user: User, *, version: int, reason: str = ""
) -> Article:
    """Submit, return or approve the working copy.

    Args:
        article: any instance of it; it is read again under a lock.
        transition: a key of ``workflow.TRANSITIONS``.
        user: who moves it.
        version: the version the person saw; approval names exactly it.
        reason: in the person's words; returning asks for one.

    Raises:
        NotAllowed: the person's roles do not include the move.
        WrongState: it does not begin at the article's stage, the text has
            changed since, or the reason is missing.
    """
    table = TRANSITIONS[transition]
    fresh = locked(article.pk)
    require(user, table.right, fresh)
    before = Stage(fresh.stage)
    if before not in table.sources:
        raise WrongState(_("The article is “%s” by now; look at it again.") % before.label)
    if version != fresh.version:
        raise WrongState(_("The text has been changed meanwhile; look at it again."))
    reason = reason.strip()
    if table.needs_reason and not reason:
        raise WrongState(_("Say why: the writer will read it."))
    cancel_waiting(fresh, [ScheduledAction.PUBLISH])
    fresh.stage = table.target
    fresh.scheduled_for = None
    fresh.approved_revision = (
        Revision.objects.get(article=fresh, number=version)
        if table.target == Stage.APPROVED
        else None
    )
    fresh.save(update_fields=["stage", "scheduled_for", "approved_revision"])
    record(
        user,
        table.right,
        fresh,
        stage_was=before,
        stage=fresh.stage,
        version=version,
        reason=reason,
    )
    return fresh
