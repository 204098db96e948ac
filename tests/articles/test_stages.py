"""Each move of the working copy begins where the table says, and nowhere else."""

import pytest
from django.utils import timezone

from articles.desk.refusals import WrongState
from articles.desk.stages import move
from articles.desk.writing import save
from articles.models import Article
from articles.models.article import Stage
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast
from tests.factories import document, make_article

# transition -> stage -> where it leads; what is not named is refused.
EXPECTED = {
    "submit": {"draft": "in-review"},
    "return": {"in-review": "draft", "approved": "draft", "scheduled": "draft"},
    "approve": {"draft": "approved", "in-review": "approved"},
}


def standing_at(cast: Cast, stage: str) -> Article:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    article.stage = stage
    if stage in {"approved", "scheduled"}:
        article.approved_revision = article.revisions.get()
    if stage == "scheduled":
        article.scheduled_for = timezone.now()
    article.save()
    return article


@pytest.mark.parametrize("stage", Stage.values)
@pytest.mark.parametrize("transition", EXPECTED)
def test_a_move_begins_only_where_it_may(cast: Cast, transition: str, stage: str) -> None:
    article = standing_at(cast, stage)
    target = EXPECTED[transition].get(stage)
    if target is None:
        with pytest.raises(WrongState):
            move(article, transition, cast.edgar, version=1, reason="Because.")
    else:
        move(article, transition, cast.edgar, version=1, reason="Because.")
    article.refresh_from_db()
    assert article.stage == (target or stage)


def test_a_move_that_is_none_is_an_error(cast: Cast) -> None:
    with pytest.raises(KeyError):
        move(standing_at(cast, "draft"), "publish", cast.edgar, version=1)


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_returning_needs_a_reason(cast: Cast, reason: str) -> None:
    article = standing_at(cast, "in-review")
    with pytest.raises(WrongState, match="Say why"):
        move(article, "return", cast.edgar, version=1, reason=reason)
    article.refresh_from_db()
    assert article.stage == "in-review"


def test_approving_names_exactly_the_revision_seen(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.wanda)
    approved = move(article, "approve", cast.edgar, version=2)
    assert approved.approved_revision is not None
    assert approved.approved_revision.number == 2


@pytest.mark.parametrize("transition", ["submit", "approve"])
def test_a_move_is_refused_when_the_text_changed(cast: Cast, transition: str) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.wanda)
    with pytest.raises(WrongState, match="changed meanwhile"):
        move(article, transition, cast.edgar, version=1)
    article.refresh_from_db()
    assert (article.stage, article.approved_revision) == ("draft", None)


def test_returning_drops_approval_and_schedule(cast: Cast) -> None:
    returned = move(
        standing_at(cast, "scheduled"), "return", cast.edgar, version=1, reason="Too long."
    )
    assert (returned.stage, returned.approved_revision, returned.scheduled_for) == (
        "draft", None, None,
    )  # fmt: skip


def test_a_move_leaves_one_audit_row_with_its_reason(cast: Cast) -> None:
    article = standing_at(cast, "in-review")
    AuditEntry.objects.all().delete()
    move(article, "return", cast.edgar, version=1, reason=" Too long. ")
    entry = AuditEntry.objects.get()
    assert (entry.user, entry.action) == (cast.edgar, "article.return")
    assert entry.detail == {
        "stage_was": "in-review", "stage": "draft", "version": 1, "reason": "Too long.",
    }  # fmt: skip


@pytest.mark.parametrize("transition", ["return", "approve"])
def test_a_writer_does_not_judge_a_text(cast: Cast, transition: str) -> None:
    article = standing_at(cast, "in-review")
    with pytest.raises(NotAllowed):
        move(article, transition, cast.wanda, version=1, reason="Fine.")


def test_a_writer_submits_what_they_work_on(cast: Cast) -> None:
    assert move(standing_at(cast, "draft"), "submit", cast.wanda, version=1).stage == "in-review"


def test_a_writer_does_not_submit_what_is_another_s(cast: Cast) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    with pytest.raises(NotAllowed):
        move(article, "submit", cast.wanda, version=1)


def test_a_live_article_s_changes_pass_through_the_same_stages(cast: Cast) -> None:
    article = standing_at(cast, "in-review")
    before = article.standing
    approved = move(article, "approve", cast.edgar, version=1)
    assert (approved.stage, approved.standing) == ("approved", before)
