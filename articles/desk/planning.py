"""What publishing a text now would do, told before anybody presses the button."""

import datetime as dt
from dataclasses import dataclass, fields

from django.utils import timezone

from articles.document import ArticleDocument, from_json
from articles.models.article import Article, Stage
from articles.models.publication import Change, Publication
from newsroom.accounts.models import User

from .addresses import planned_path
from .checks import gone, problems_of
from .placing import Place, choices
from .refusals import Problem
from .workflow import SKIPPED, stage_after_save
from .writing import current_document


@dataclass(frozen=True, slots=True)
class PublishPlan:
    """What publishing would do. ``seen`` is given back to ``publish`` with the press."""

    at: dt.datetime
    path: str
    moves_from: str  # its present address, where publishing gives it another
    seen: int
    replaces: Publication | None
    was_live: bool  # published before, whatever it is now
    first_published_at: dt.datetime | None
    changed: tuple[str, ...]  # fields that readers have otherwise
    skips: tuple[str, ...]
    problems: tuple[Problem, ...]
    places: tuple[Place, ...]

    @property
    def has_news(self) -> bool:
        """Whether readers would get anything that they do not have."""
        return self.replaces is None or bool(self.changed)

    @property
    def change(self) -> Change:
        """What it would be called; an update is the person's choice instead of a fix."""
        if self.replaces:
            return Change.FIX
        return Change.AGAIN if self.was_live else Change.FIRST

    @property
    def place(self) -> Place | None:
        """The slot it stands in on the home page, or would come back to."""
        return next((place for place in self.places if place.is_its_own), None)


def plan(article: Article, document: ArticleDocument, user: User) -> PublishPlan:
    """Return what publishing a document would do; nothing is written.

    About twenty queries, the checks among them.

    Args:
        article: with its published revision fetched.
        document: prepared; saved or not.
        user: decides which places are offered.
    """
    now = timezone.now()
    first = article.first_published_at or now
    path = planned_path(article, document, first) if document.headline else article.path or ""
    open_one = article.publications.filter(ended_at=None).select_related("revision").first()
    readers_have = from_json(open_one.revision.document) if open_one else None
    stage = Stage(article.stage)
    if document != current_document(article):
        stage = stage_after_save(stage)
    return PublishPlan(
        at=now,
        path=path,
        moves_from=article.path if article.path and article.path != path else "",
        seen=open_one.pk if open_one else 0,
        replaces=open_one,
        was_live=article.first_published_at is not None,
        first_published_at=article.first_published_at,
        changed=_changed(readers_have, document) if readers_have else (),
        skips=SKIPPED[stage],
        problems=(*gone(document), *problems_of(article, document)),
        places=tuple(choices(user, article)),
    )


def _changed(before: ArticleDocument, after: ArticleDocument) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields(ArticleDocument)
        if getattr(before, field.name) != getattr(after, field.name)
    )
