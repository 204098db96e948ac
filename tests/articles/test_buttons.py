"""Buttons show only what this person may do with this article now."""

import pytest
from django.utils import timezone

from articles.admin.buttons import buttons_for
from articles.models import Article
from articles.models.article import Stage
from tests.cast import Cast
from tests.factories import document, make_article, make_live, make_user

EDITORS = {
    "draft": ["save", "submit", "approve", "publish"],
    "in-review": ["save", "return", "approve", "publish"],
    "approved": ["save", "return", "publish"],
    "scheduled": ["save", "return", "publish"],
}
WRITERS = {"draft": ["save", "submit"], "in-review": ["save"], "approved": ["save"]}


def at(article: Article, stage: str) -> Article:
    article.stage = stage
    if stage in {"approved", "scheduled"}:
        article.approved_revision = article.revisions.first()
        article.scheduled_for = timezone.now()
    article.save()
    return article


def names(article: Article, person: object) -> list[str]:
    return [button.name for button in buttons_for(article, person)]  # type: ignore[arg-type]


@pytest.mark.parametrize("stage", Stage.values)
def test_an_editor_s_buttons(cast: Cast, stage: str) -> None:
    article = at(make_article(cast.wanda, document(cast.harbour, cast.ann)), stage)
    assert names(article, cast.edgar) == EDITORS[stage]
    assert names(article, cast.petra) == EDITORS[stage]


@pytest.mark.parametrize("stage", WRITERS)
def test_a_writer_s_buttons(cast: Cast, stage: str) -> None:
    article = at(make_article(cast.wanda, document(cast.harbour, cast.ann)), stage)
    assert names(article, cast.wanda) == WRITERS[stage]


def test_a_stranger_has_none(cast: Cast) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    assert names(article, cast.wanda) == names(article, make_user("olga")) == []


def test_a_live_article_s_changes_go_out_as_fix_or_update(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    assert names(article, cast.edgar) == [
        "save", "submit", "unpublish", "publish-update", "publish",
    ]  # fmt: skip


def test_what_was_taken_down_has_no_door(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    Article.objects.update(standing="taken-down")
    article.refresh_from_db()
    assert names(article, cast.petra) == ["save", "submit", "approve"]


def test_what_was_live_is_published_again(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    Article.objects.update(standing="unpublished")
    article.refresh_from_db()
    labels = {button.name: button.label for button in buttons_for(article, cast.edgar)}
    assert labels["publish"] == "Publish again"


def test_these_ask_for_words_first(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    asked = {b.name: b.needs for b in buttons_for(at(article, "in-review"), cast.edgar) if b.needs}
    assert asked == {"return": "reason", "unpublish": "reason", "publish-update": "update-note"}
