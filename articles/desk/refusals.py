"""Why the desk refuses a change. Each says what the person can do about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.document import ArticleDocument


class StaleVersion(Exception):
    """Somebody saved since the text was opened; nothing was changed."""

    def __init__(self, number: int, document: ArticleDocument, saved_by: str) -> None:
        super().__init__(f"The article is at version {number} by now.")
        self.number = number
        self.document = document
        self.saved_by = saved_by


class InvalidDocument(Exception):
    """A field cannot be stored as it is. ``errors``: field -> sentences."""

    def __init__(self, errors: Mapping[str, Sequence[str]]) -> None:
        super().__init__("; ".join(f"{name}: {' '.join(said)}" for name, said in errors.items()))
        self.errors = {name: list(said) for name, said in errors.items()}


class TakenOver(Exception):
    """A colleague took the article over; this form may not write. ``by``: who it was."""

    def __init__(self, by: str) -> None:
        super().__init__(by)
        self.by = by


class WrongState(Exception):
    """The move does not begin where the article stands."""


class AlreadyLive(Exception):
    """Readers have exactly this text by now: a button pressed twice, or a lost answer."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding of the checks before publishing.

    ``override`` names the right that may publish all the same, with a reason
    that is kept; "" is a warning that stops nobody.
    """

    field: str
    message: str
    override: str = ""


class PublishBlocked(Exception):
    """Checks that block are not overridden, or not by this person."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = tuple(problems)
