"""The one door: what readers see is written here and nowhere else."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.document import from_json
from articles.models.article import Article, Stage, Standing
from articles.models.publication import Change, Publication
from articles.models.published import PublishedArticle
from articles.search import index
from newsroom.accounts.audit import record
from newsroom.accounts.models import User
from newsroom.accounts.notices import holders, tell
from newsroom.accounts.rights import require
from newsroom.accounts.roles import Role
from newsroom.editions.number import advance

from .addresses import take_path
from .checks import gone, problems_of
from .crops import crops_first
from .form_path import form_path
from .freezing import freeze
from .overriding import blocking
from .placing import take_place
from .refusals import AlreadyLive, PublishBlocked, WrongState
from .workflow import SKIPPED, STANDING_SOURCES
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
    standing = Standing(fresh.standing)
    if standing not in STANDING_SOURCES["publish"]:
        raise WrongState(_("This article was taken down; a Publisher must lift that first."))
    _still_as_seen(fresh, version, seen)
    revision = fresh.revisions.filter(number=version).first()
    if revision is None:
        raise WrongState(_("This version of the text does not exist."))
    most = Publication._meta.get_field("note").max_length or 0
    if len(note.strip()) > most:
        raise WrongState(_("The line on what changed holds %d letters.") % most)
    document = from_json(revision.document)
    problems = [*gone(document), *problems_of(fresh, document, at)]
    in_the_way = blocking(problems, user, override_reason)
    if in_the_way:
        raise PublishBlocked(in_the_way)

    now = at or timezone.now()
    first = fresh.first_published_at or now
    change = _change(fresh, standing, update)
    # The stage speaks of the newest text: an older one was not approved with it.
    skipped = SKIPPED[Stage(fresh.stage) if version == fresh.version else Stage.DRAFT]
    fresh.path = take_path(fresh, document, first)
    fresh.first_published_at = first
    note = note.strip() if change == Change.UPDATE else ""
    if change == Change.UPDATE:
        fresh.updated_at, fresh.update_note = now, note
    fresh.standing = Standing.LIVE
    fresh.published_revision = revision
    if version == fresh.version:
        # An older text leaves the newest where it is: reviewed, approved, scheduled.
        fresh.stage = Stage.DRAFT
        fresh.approved_revision = None
        fresh.scheduled_for = None
    fresh.save()
    published = freeze(fresh, document, revision.number)
    index.write(published)
    _close_publication(fresh, now)
    Publication.objects.create(
        article=fresh,
        revision=revision,
        change=change,
        path=fresh.path,
        note=note,
        began_at=now,
        published_by=user,
    )
    record(
        user,
        "article.publish",
        fresh,
        version=version,
        change=change,
        path=fresh.path,
        skipped=list(skipped),
        overridden=[p.message for p in problems if p.override],
        override_reason=override_reason.strip(),
    )
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
    published = PublishedArticle.objects.get(public_id=fresh.public_id)
    index.remove(published)
    published.delete()
    fresh.standing = Standing.UNPUBLISHED
    fresh.published_revision = None
    fresh.save(update_fields=["standing", "published_revision"])
    _close_publication(fresh, timezone.now())
    record(user, "article.unpublish", fresh, path=fresh.path, reason=reason)
    tell(
        holders(Role.PUBLISHER),
        kind="article.unpublish",
        text=_("Unpublished: %(article)s (by %(who)s)") % {"article": fresh, "who": user},
        detail=f"{reason}\n\n{fresh.path}",
        url=form_path(fresh),
        by=user,
        always_mail=True,
    )
    advance()
    return fresh


def _still_as_seen(article: Article, version: int, seen: int | None) -> None:
    if seen is None:
        return
    now = article.publications.filter(ended_at=None).select_related("revision").first()
    if (now.pk if now else 0) == seen:
        return
    if now and now.revision.number == version:
        raise AlreadyLive(_("This version is live already."))
    raise WrongState(_("What readers see has changed meanwhile; look at it again."))


def _change(article: Article, standing: Standing, update: bool) -> Change:
    if article.first_published_at is None:
        return Change.FIRST
    if standing is not Standing.LIVE and not update:
        return Change.AGAIN
    return Change.UPDATE if update else Change.FIX


def _close_publication(article: Article, now: dt.datetime) -> None:
    article.publications.filter(ended_at=None).update(ended_at=now)
