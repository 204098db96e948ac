"""Which right passes a check by: the names that problems carry."""

from collections.abc import Sequence

from newsroom.accounts.models import User
from newsroom.accounts.rights import may

from .refusals import Problem

EDITOR = "article.override"
PUBLISHER = "article.override_rights"
EMBARGO = "article.lift_embargo"
LEGAL = "article.lift_legal"
# Nobody: the database could not hold the published row.
NOBODY = "nobody"


def may_override(user: User, problem: Problem) -> bool:
    """Say whether a person may publish in spite of a problem, with a reason."""
    return problem.override != NOBODY and bool(problem.override) and may(user, problem.override)


def blocking(problems: Sequence[Problem], user: User, reason: str) -> list[Problem]:
    """Return the problems that this person does not override with this reason."""
    return [
        problem
        for problem in problems
        if problem.override and not (reason.strip() and may_override(user, problem))
    ]
