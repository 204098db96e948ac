"""The state tables of an article: pure data, no database."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models.article import Stage, Standing


@dataclass(frozen=True, slots=True)
class Transition:
    """One move of the working copy's stage."""

    right: str
    sources: frozenset[Stage]
    target: Stage
    needs_reason: bool = False


TRANSITIONS: Mapping[str, Transition] = {
    "submit": Transition("article.submit", frozenset({Stage.DRAFT}), Stage.IN_REVIEW),
    "return": Transition(
        "article.return",
        frozenset({Stage.IN_REVIEW, Stage.APPROVED, Stage.SCHEDULED}),
        Stage.DRAFT,
        needs_reason=True,
    ),
    "approve": Transition(
        "article.approve", frozenset({Stage.DRAFT, Stage.IN_REVIEW}), Stage.APPROVED
    ),
}

# What publishing from a stage leaves out; the audit names it.
SKIPPED: Mapping[Stage, tuple[str, ...]] = {
    Stage.DRAFT: ("review", "approval"),
    Stage.IN_REVIEW: ("approval",),
    Stage.APPROVED: (),
    Stage.SCHEDULED: (),
}

SKIPPED_LABELS: Mapping[str, Promise] = {"review": _("review"), "approval": _("approval")}

# Where each move of the standing may begin.
STANDING_SOURCES: Mapping[str, frozenset[Standing]] = {
    "publish": frozenset({Standing.UNPUBLISHED, Standing.LIVE}),
    "unpublish": frozenset({Standing.LIVE}),
}


def stage_after_save(stage: Stage) -> Stage:
    """Return the stage of a working copy that has just been changed.

    Approval and a schedule name a revision; the new text has neither.
    """
    return Stage.DRAFT if stage in {Stage.APPROVED, Stage.SCHEDULED} else stage
