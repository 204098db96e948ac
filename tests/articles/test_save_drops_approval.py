"""Approval is of one text: another one begins again as a draft."""

import pytest
from django.utils import timezone

from articles.desk.stages import move
from articles.desk.writing import save
from articles.models import Article
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article


def approved(cast: Cast) -> Article:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    return move(article, "approve", cast.edgar, version=1)


def test_a_save_returns_an_approved_text_to_draft(cast: Cast) -> None:
    article = approved(cast)
    saved = save(article, document(cast.harbour, cast.ann, headline="Other"), 1, cast.wanda)
    assert (saved.stage, saved.approved_revision) == ("draft", None)
    entry = AuditEntry.objects.filter(action="article.edit").first()
    assert entry and entry.detail == {"version": 2, "stage_was": "approved"}


def test_a_save_takes_a_scheduled_text_off_the_schedule(cast: Cast) -> None:
    article = approved(cast)
    Article.objects.update(stage="scheduled", scheduled_for=timezone.now())
    saved = save(article, document(cast.harbour, cast.ann, headline="Other"), 1, cast.wanda)
    assert (saved.stage, saved.approved_revision, saved.scheduled_for) == ("draft", None, None)


def test_a_save_that_changes_nothing_keeps_the_approval(cast: Cast) -> None:
    article = approved(cast)
    saved = save(article, document(cast.harbour, cast.ann), 1, cast.wanda)
    assert saved.stage == "approved" and saved.approved_revision_id is not None


@pytest.mark.parametrize("stage", ["draft", "in-review"])
def test_other_stages_stay(cast: Cast, stage: str) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    Article.objects.update(stage=stage)
    assert save(article, document(cast.harbour, cast.ben), 1, cast.wanda).stage == stage
