"""Publishing and unpublishing by people."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.document import from_json
from articles.models.article import Article, Standing
from articles.models.publication import Publication
from articles.models.published import PublishedArticle
from articles.models.revision import Revision
from newsroom.accounts.models import User
from newsroom.accounts.rights import require
from newsroom.editions.number import advance

from .checks import gone, problems_of
from .crops import crops_first
from .going_live import Terms, go_live, take_off, tell_unpublished
from .overriding import blocking
from .placing import take_place
from .refusals import AlreadyLive, PublishBlocked, WrongState
from .workflow import STANDING_SOURCES
from .writing import locked


@crops_first
@transaction.atomic
def publish(
    article: Article,
    user: User,
    *,
    version: int,
    update: bool = False,
    note: str = "",
    override_reason: str = "",
    at: dt.datetime | None = None,
    place: str = "",
    seen: int | None = None,
) -> PublishedArticle:
    """Put one revision before readers, in one transaction.

    Args:
        article: any instance of it; it is read again under a lock.
        user: who publishes.
        version: the revision that the person saw; exactly it goes out.
        update: True moves the "updated" time that readers see (a change of
            substance), False leaves all times (a fix). The first publication
            has neither.
        note: one line for readers on what an update changed.
        override_reason: why checks that block are passed all the same; kept
            in the audit.
        at: the time of publication, for the importer and the demo newsroom;
            now where it is None.
        place: the slot of the home page that it takes in the same moment; ""
            leaves that page alone.
        seen: the key of the publication that readers had when the person
            decided, 0 where there was none. None asks nothing.

    Raises:
        AlreadyLive: since ``seen``, this version went live already (the
            button was pressed twice); nothing changed.
        NotAllowed: the person may not publish, or not run the front page.
        WrongState: the article was taken down, the revision is unknown, the
            note is longer than its column, somebody published another version
            since ``seen``, or there is no such place.
        PublishBlocked: checks block, and are not overridden by somebody who may.
    """
    fresh = locked(article.pk)
    require(user, "article.publish", fresh)
    refuse_taken_down(fresh)
    _still_as_seen(fresh, version, seen)
    revision = revision_of(fresh, version)
    refuse_long_note(note)
    document = from_json(revision.document)
    problems = [*gone(document), *problems_of(fresh, document, at)]
    in_the_way = blocking(problems, user, override_reason)
    if in_the_way:
        raise PublishBlocked(in_the_way)
    now = at or timezone.now()
    terms = Terms(
        by=user,
        at=now,
        began=now,
        update=update,
        note=note,
        overridden=[problem.message for problem in problems if problem.override],
        reason=override_reason,
    )
    published = go_live(fresh, revision, document, terms)
    if place:
        take_place(fresh, place, user)
    advance()
    return published


@transaction.atomic
def unpublish(article: Article, user: User, *, reason: str) -> Article:
    """Take an article from every page, feed and search; its path stays its own.

    Raises:
        NotAllowed: the person may not unpublish.
        WrongState: it is not live, or no reason is given.
    """
    fresh = locked(article.pk)
    require(user, "article.unpublish", fresh)
    if Standing(fresh.standing) not in STANDING_SOURCES["unpublish"]:
        raise WrongState(_("This article is not live."))
    reason = reason.strip()
    if not reason:
        raise WrongState(_("Say why it comes off the site: the Publishers are told."))
    take_off(fresh, user, reason)
    tell_unpublished(fresh, user, reason, _("Unpublished: %(article)s (by %(who)s)"))
    advance()
    return fresh


def refuse_taken_down(article: Article) -> None:
    """Pass, or raise ``WrongState``: a takedown is lifted before anything is published."""
    if Standing(article.standing) not in STANDING_SOURCES["publish"]:
        raise WrongState(_("This article was taken down; a Publisher must lift that first."))


def revision_of(article: Article, version: int) -> Revision:
    """Return a revision by its number, or raise ``WrongState``."""
    revision = article.revisions.filter(number=version).first()
    if revision is None:
        raise WrongState(_("This version of the text does not exist."))
    return revision


def refuse_long_note(note: str) -> None:
    """Pass, or raise ``WrongState``: readers get one line on what an update changed."""
    most = Publication._meta.get_field("note").max_length or 0
    if len(note.strip()) > most:
        raise WrongState(_("The line on what changed holds %d letters.") % most)


def _still_as_seen(article: Article, version: int, seen: int | None) -> None:
    if seen is None:
        return
    now = article.publications.filter(ended_at=None).select_related("revision").first()
    if (now.pk if now else 0) == seen:
        return
    if now and now.revision.number == version:
        raise AlreadyLive(_("This version is live already."))
    raise WrongState(_("What readers see has changed meanwhile; look at it again."))
