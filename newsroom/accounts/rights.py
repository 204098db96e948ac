"""Who may do what: the one table, and the one function that reads it.

An action is named ``thing.verb``. A role is listed under ``always`` when it
may do the action to any object, and under ``own`` when it may only do it to
objects it works on (``WorkedOn``). The Administrator may do everything and is
therefore not listed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from django.utils.translation import gettext as _

from .roles import Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from .models import User

W, E, P = Role.WRITER, Role.EDITOR, Role.PUBLISHER
PROFILES, ADS = Role.PROFILE_MANAGER, Role.ADVERTISING


@dataclass(frozen=True, slots=True)
class Right:
    """The roles that hold one right, over everything or over their own work.

    ``locked``: the only ones that hold it over something locked; None where a
    lock changes nothing.
    """

    always: frozenset[Role] = frozenset()
    own: frozenset[Role] = frozenset()
    locked: frozenset[Role] | None = None


@runtime_checkable
class WorkedOn(Protocol):
    """An object that knows whether a person works on it."""

    def is_worked_on_by(self, user: "User") -> bool: ...


@runtime_checkable
class Lockable(Protocol):
    """An object that may be locked to a few."""

    is_locked: bool


def _right(
    *always: Role, own: tuple[Role, ...] = (), locked: tuple[Role, ...] | None = None
) -> Right:
    return Right(frozenset(always), frozenset(own), None if locked is None else frozenset(locked))


RIGHTS: Mapping[str, Right] = {
    # Articles: the working copy
    "article.add": _right(W, E, P),
    "article.list": _right(W, E, P),
    "article.view": _right(E, P, own=(W,)),
    "article.edit": _right(E, P, own=(W,), locked=(P,)),
    "article.submit": _right(E, P, own=(W,), locked=(P,)),
    "article.return": _right(E, P, locked=(P,)),
    "article.approve": _right(E, P, locked=(P,)),
    "article.schedule": _right(E, P, locked=(P,)),
    "article.assign": _right(E, P),
    "article.plan": _right(E, P, own=(W,)),
    "article.delete": _right(E, P, locked=(P,)),
    "article.note": _right(E, P, own=(W,)),
    "article.share": _right(E, P, own=(W,), locked=(P,)),
    # Articles: what readers see
    "article.publish": _right(E, P, locked=(P,)),
    "article.unpublish": _right(E, P, locked=(P,)),
    "article.correct": _right(E, P, locked=(P,)),
    "article.override": _right(E, P),
    "article.override_rights": _right(P),
    "article.lift_embargo": _right(P),
    "article.hold": _right(E, P),
    "article.lift_legal": _right(P),
    "article.take_down": _right(P),
    "complaint.view": _right(E, P),
    "complaint.add": _right(E, P),
    "complaint.close": _right(E, P, locked=(P,)),
    "complaint.lock": _right(P),
    # Reference data
    "section.view": _right(W, E, P),
    "section.add": _right(E, P),
    "section.change": _right(E, P),
    "section.delete": _right(E, P),
    "tag.view": _right(W, E, P),
    "tag.add": _right(E, P),
    "tag.change": _right(E, P),
    "tag.delete": _right(E, P),
    "image.view": _right(W, E, P, PROFILES, ADS),
    "image.add": _right(W, E, P, PROFILES, ADS),
    "image.change": _right(E, P, own=(W, PROFILES, ADS)),
    "image.change_live": _right(E, P),
    "image.delete": _right(E, P),
    "author.view": _right(W, E, P, PROFILES),
    "author.add": _right(PROFILES),
    "author.add_guest": _right(E, P, PROFILES),
    "author.change": _right(PROFILES),
    "author.delete": _right(PROFILES),
    # The site
    "frontpage.view": _right(E, P),
    "frontpage.change": _right(E, P),
    "banner.view": _right(E, P),
    "banner.add": _right(E, P),
    "banner.change": _right(E, P),
    "banner.delete": _right(E, P),
    "ad.view": _right(ADS),
    "ad.add": _right(ADS),
    "ad.change": _right(ADS),
    "ad.delete": _right(ADS),
    "masthead.view": _right(),
    "masthead.change": _right(),
    "user.view": _right(),
    "user.add": _right(),
    "user.change": _right(),
    "audit.view": _right(E, P),
    "rights.lend": _right(P),
}


def may(user: "User | AnonymousUser", action: str, target: object = None) -> bool:
    """Say whether a person may do something, to one object where one is given.

    Args:
        user: the person; somebody not signed in, or whose login is closed,
            may do nothing on the desk.
        action: a key of ``RIGHTS``.
        target: the object acted on. Without one the answer is whether the
            person may do it to at least some objects (to show a menu entry).

    Raises:
        KeyError: the action is not in the table; a misspelt right must not
            quietly refuse or allow.
    """
    right = RIGHTS[action]
    if not user.is_authenticated or not user.is_active:
        return False
    roles = user.roles
    if Role.ADMINISTRATOR in roles:
        return True
    if right.locked is not None and isinstance(target, Lockable) and target.is_locked:
        return not right.locked.isdisjoint(roles)
    if not right.always.isdisjoint(roles):
        return True
    if right.own.isdisjoint(roles):
        return False
    return target is None or (isinstance(target, WorkedOn) and target.is_worked_on_by(user))


class NotAllowed(Exception):
    """A person tried what their roles do not include."""


def require(user: "User | AnonymousUser", action: str, target: object = None) -> None:
    """Pass, or raise ``NotAllowed`` with a sentence that names the right or the lock."""
    if not may(user, action, target):
        if RIGHTS[action].locked is not None and isinstance(target, Lockable) and target.is_locked:
            raise NotAllowed(_("It is locked to the Publishers while a complaint is open."))
        raise NotAllowed(
            _("This needs a right that your roles do not include: %(right)s.") % {"right": action}
        )
