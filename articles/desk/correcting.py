"""Adding a correction to a live article."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models.article import Article, Standing
from articles.models.correction import Correction, CorrectionKind
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.editions.number import advance

from .refusals import InvalidDocument, WrongState
from .writing import locked


@transaction.atomic
def correct(
    article: Article,
    user: User,
    *,
    kind: str,
    text: str,
    placement: str = "foot",
    at: dt.datetime | None = None,
) -> Correction:
    """Print a correction with a live article. There is no taking it back.

    Args:
        article: any instance of it; it is read again under a lock.
        user: who corrects.
        kind: a value of ``CorrectionKind``.
        text: plain text, in the paper's words.
        placement: ``"top"`` or ``"foot"``.
        at: the time printed with it; now where it is None.

    Raises:
        NotAllowed: the person may not correct.
        WrongState: the article is not live.
        InvalidDocument: kind or placement is unknown, or there is no text.
    """
    fresh = locked(article.pk)
    require(user, "article.correct", fresh)
    if fresh.standing != Standing.LIVE:
        raise WrongState(_("Only what readers see can be corrected in public."))
    text = text.strip()
    if not text or kind not in CorrectionKind.values or placement not in {"top", "foot"}:
        raise InvalidDocument({"correction": [_("Choose kind and place, and say what was wrong.")]})
    correction = Correction.objects.create(
        public_id=fresh.public_id, kind=kind, text=text, placement=placement,
        at=at or timezone.now(),
    )  # fmt: skip
    record(user, "article.correct", fresh, kind=kind, text=text, placement=placement)
    advance()
    return correction
