"""The audit says what publishing skipped, overrode and changed."""

from typing import Any

import pytest

from articles.desk.publishing import publish, unpublish
from articles.desk.stages import move
from articles.desk.writing import save
from articles.models import Article
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article


def detail(action: str = "article.publish") -> dict[str, Any]:
    """Return the detail of the only entry of an action."""
    found: dict[str, Any] = AuditEntry.objects.get(action=action).detail
    return found


@pytest.fixture
def draft(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def test_a_draft_skips_review_and_approval(cast: Cast, draft: Article) -> None:
    publish(draft, cast.edgar, version=1)
    assert detail()["skipped"] == ["review", "approval"]


def test_a_text_in_review_skips_approval(cast: Cast, draft: Article) -> None:
    move(draft, "submit", cast.wanda, version=1)
    publish(draft, cast.edgar, version=1)
    assert detail()["skipped"] == ["approval"]


def test_an_approved_text_skips_nothing(cast: Cast, draft: Article) -> None:
    move(draft, "approve", cast.edgar, version=1)
    publish(draft, cast.edgar, version=1)
    assert detail()["skipped"] == []


def test_an_older_text_was_not_approved_with_the_newest(cast: Cast, draft: Article) -> None:
    save(draft, document(cast.harbour, cast.ann, headline="Second"), 1, cast.wanda)
    move(draft, "approve", cast.edgar, version=2)
    publish(draft, cast.edgar, version=1)
    assert detail()["skipped"] == ["review", "approval"]


def test_publishing_leaves_one_row_that_names_version_change_and_path(
    cast: Cast, draft: Article
) -> None:
    live = publish(draft, cast.edgar, version=1)
    entry = AuditEntry.objects.get(action="article.publish")
    assert (entry.user, entry.target_id) == (cast.edgar, str(draft.pk))
    assert entry.detail == {
        "version": 1,
        "change": "first",
        "path": live.path,
        "skipped": ["review", "approval"],
        "overridden": [],
        "override_reason": "",
    }


def test_overridden_checks_and_the_reason_are_kept(cast: Cast) -> None:
    text = document(cast.harbour, cast.ann, bylines=(), body="")
    draft = make_article(cast.wanda, text)
    publish(draft, cast.edgar, version=1, override_reason=" Breaking. ")
    assert detail()["overridden"] == ["There is no byline.", "There is no text."]
    assert detail()["override_reason"] == "Breaking."


def test_unpublishing_leaves_one_row_with_path_and_reason(cast: Cast, draft: Article) -> None:
    live = publish(draft, cast.edgar, version=1)
    unpublish(draft, cast.edgar, reason=" Wrong man. ")
    assert detail("article.unpublish") == {"path": live.path, "reason": "Wrong man."}
