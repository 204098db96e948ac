"""Doing what a button of the article form says."""

from django.utils.translation import gettext as _

from articles.desk.placing import place_live
from articles.desk.publishing import publish, unpublish
from articles.desk.refusals import AlreadyLive
from articles.desk.stages import move
from articles.desk.workflow import TRANSITIONS
from articles.models.article import Article
from newsroom.accounts.models import User

# Buttons that act on what stands there and save nothing of what was typed.
UNSAVED = frozenset({"unpublish", "return", "place"})


def press(
    name: str,
    article: Article,
    user: User,
    *,
    reason: str,
    note: str,
    override: bool,
    place: str = "",
    seen: int | None = None,
) -> str:
    """Carry out a button upon the version just saved; return what to say of it.

    Args:
        name: the button's name (see ``buttons.py``).
        article: as just saved.
        user: who pressed it.
        reason: for returning, unpublishing and overriding checks.
        note: for readers, on what an update changed.
        override: whether the person asked to publish in spite of the checks.
        place: the slot of the home page that the story takes; "" none.
        seen: the publication that readers had when the person decided to
            publish; None where nobody said.

    Raises:
        NotAllowed, WrongState, PublishBlocked: as the desk's functions do.
        ValueError: there is no such button.
    """
    if name == "save":
        return _("Saved as version %d.") % article.version
    if name in TRANSITIONS:
        moved = move(article, name, user, version=article.version, reason=reason)
        return _("Now: %s.") % moved.get_stage_display()
    if name == "unpublish":
        unpublish(article, user, reason=reason)
        return _("Unpublished. Its address stays its own; publish again to bring it back.")
    if name == "place":
        place_live(article, place, user)
        return _("Placed on the front page.")
    if name in {"publish", "publish-update"}:
        try:
            live = publish(
                article,
                user,
                version=article.version,
                update=name == "publish-update",
                note=note,
                override_reason=reason if override else "",
                place=place,
                seen=seen,
            )
        except AlreadyLive as already:
            return str(already)
        return _("Live at %s") % live.path
    raise ValueError(name)
