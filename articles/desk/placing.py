"""A story's place on the home page, asked of whoever runs it.

The front page stands above articles and cannot be imported from here; it
registers itself (``newsroom/frontpage/apps.py``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models.article import Article, Standing
from newsroom.accounts.models import User
from newsroom.editions.number import advance

from .refusals import WrongState
from .writing import locked


@dataclass(frozen=True, slots=True)
class Place:
    """One slot that a person may give to a story.

    ``says`` tells what happens to the stories that stand there and below.
    """

    slot: str
    label: str
    says: str
    is_its_own: bool = False


class FrontPage(Protocol):
    """What articles ask of the front page."""

    def choices(self, user: User, article: Article) -> Sequence[Place]:
        """Return the slots a person may give to an article; none without the right."""

    def place(self, article: Article, slot: str, user: User) -> None:
        """Give a slot to an article, inside the caller's transaction.

        The caller makes the edition. Raises ``NotAllowed``, and ``WrongState``
        where there is no such slot.
        """


_front_pages: list[FrontPage] = []


def register(front_page: FrontPage) -> None:
    """Let a front page answer for the places of stories."""
    _front_pages.append(front_page)


def choices(user: User, article: Article) -> list[Place]:
    """Return every place that a person may give to an article (one or two queries)."""
    return [place for front in _front_pages for place in front.choices(user, article)]


def take_place(article: Article, slot: str, user: User) -> None:
    """Give a story its slot, inside the transaction that makes it live.

    Raises:
        NotAllowed: the person may not run the front page.
        WrongState: there is no such slot.
    """
    if not _front_pages:
        raise WrongState(_("There is no front page to place it on."))
    for front in _front_pages:
        front.place(article, slot, user)


@transaction.atomic
def place_live(article: Article, slot: str, user: User) -> None:
    """Give a slot to a story that readers see already, and publish nothing.

    Raises:
        NotAllowed: the person may not run the front page.
        WrongState: it is not live, or there is no such slot.
    """
    fresh = locked(article.pk)
    if fresh.standing != Standing.LIVE:
        raise WrongState(_("This article is not live."))
    take_place(fresh, slot, user)
    advance()
