"""Pressing a button saves the text and does what it says, or says why not."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from articles.desk.writing import current_document
from articles.models import Article, PublishedArticle
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article, make_live

from .forms import address, posted, signed_in


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def press(client: Client, article: Article, action: str, **more: Any) -> Any:
    article.refresh_from_db()
    values = posted(current_document(article), article.version, action=action)
    return client.post(address(article), values | more)


def said(answer: Any) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]


def test_the_way_of_an_article(client: Client, cast: Cast, article: Article) -> None:
    """Submitted, returned, submitted, approved, published, updated, fixed, unpublished, back."""
    way = [
        (cast.wanda, "submit", {}, "in-review", "unpublished"),
        (cast.edgar, "return", {"reason": "Too long."}, "draft", "unpublished"),
        (cast.wanda, "submit", {}, "in-review", "unpublished"),
        (cast.edgar, "approve", {}, "approved", "unpublished"),
        (cast.edgar, "publish", {}, "draft", "live"),
        (cast.edgar, "publish-update", {"update_note": "Adds the vote."}, "draft", "live"),
        (cast.edgar, "publish", {}, "draft", "live"),
        (cast.edgar, "unpublish", {"reason": "Legal."}, "draft", "unpublished"),
        (cast.petra, "publish", {}, "draft", "live"),
    ]
    for person, action, more, stage, standing in way:
        answer = press(signed_in(client, person), article, action, **more)
        assert answer.status_code == 302, (action, said(answer))
        article.refresh_from_db()
        assert (article.stage, article.standing) == (stage, standing), action
    assert article.version == 1


def test_a_button_acts_upon_the_text_just_typed(
    client: Client, cast: Cast, article: Article
) -> None:
    values = posted(document(cast.harbour, cast.ann, headline="Typed"), 1, action="publish")
    signed_in(client, cast.edgar).post(address(article), values)
    assert PublishedArticle.objects.get().headline == "Typed"


def test_saving_does_not_publish(client: Client, cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    values = posted(document(cast.harbour, cast.ann, headline="Typed"), 1)
    signed_in(client, cast.edgar).post(address(article), values)
    assert PublishedArticle.objects.get().headline == "Harbour wall to close"


def test_an_update_takes_the_note_along(client: Client, cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    press(signed_in(client, cast.edgar), article, "publish-update", update_note="Adds the vote.")
    live = PublishedArticle.objects.get()
    assert live.update_note == "Adds the vote." and live.updated_at is not None


def test_a_note_that_is_too_long_is_said_to_be(client: Client, cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    answer = press(signed_in(client, cast.edgar), article, "publish-update", update_note="x" * 301)
    assert answer.status_code == 409 and any("300" in message for message in said(answer))


@pytest.mark.parametrize("action", ["return", "unpublish"])
def test_a_writer_s_press_of_an_editor_s_urgent_button_changes_nothing(
    client: Client, cast: Cast, article: Article, action: str
) -> None:
    values = posted(
        document(cast.harbour, cast.ann, headline="Typed"), 1, action=action, reason="So."
    )
    answer = signed_in(client, cast.wanda).post(address(article), values)
    assert answer.status_code == 409
    article.refresh_from_db()
    assert (article.version, article.stage, article.standing) == (1, "draft", "unpublished")


@pytest.mark.parametrize("action", ["approve", "publish", "publish-update"])
def test_a_writer_s_press_of_an_editor_s_button_saves_and_refuses(
    client: Client, cast: Cast, article: Article, action: str
) -> None:
    values = posted(
        document(cast.harbour, cast.ann, headline="Typed"), 1, action=action, reason="So."
    )
    answer = signed_in(client, cast.wanda).post(address(article), values)
    assert answer.status_code == 409
    assert any("right" in message for message in said(answer))
    article.refresh_from_db()
    assert (article.headline, article.stage, article.standing) == ("Typed", "draft", "unpublished")


@pytest.mark.parametrize("action", ["unpublish", "return"])
def test_a_missing_reason_is_asked_for(client: Client, cast: Cast, action: str) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    press(signed_in(client, cast.edgar), article, "submit")
    answer = press(client, article, action, reason=" ")
    assert answer.status_code == 409 and any("Say why" in message for message in said(answer))
    article.refresh_from_db()
    assert (article.stage, article.standing) == ("in-review", "live")


def test_checks_that_block_are_shown_and_passed_with_a_reason(client: Client, cast: Cast) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann, bylines=()))
    answer = press(signed_in(client, cast.edgar), article, "publish")
    assert answer.status_code == 409 and answer.context["blocked"] is True
    assert "There is no byline." in answer.content.decode()
    assert press(client, article, "publish", reason="Breaking.").status_code == 409, (
        "a reason alone, typed for something else, passes no check"
    )
    assert press(client, article, "publish", reason="Breaking.", override="1").status_code == 302
    entry = AuditEntry.objects.get(action="article.publish")
    assert entry.detail["override_reason"] == "Breaking."


def test_a_reason_with_a_nul_is_kept_without_it(client: Client, cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    press(signed_in(client, cast.edgar), article, "unpublish", reason="Le\x00gal.")
    assert AuditEntry.objects.get(action="article.unpublish").detail["reason"] == "Legal."


@pytest.mark.parametrize("action", ["take_down", "delete", "__init__", "Publish"])
def test_a_button_that_is_none_is_refused(
    client: Client, cast: Cast, article: Article, action: str
) -> None:
    assert press(signed_in(client, cast.edgar), article, action).status_code == 400
    assert not PublishedArticle.objects.exists()


def test_the_form_offers_the_buttons_of_the_person(
    client: Client, cast: Cast, article: Article
) -> None:
    shown = signed_in(client, cast.wanda).get(address(article)).content.decode()
    assert 'value="submit"' in shown and 'value="publish"' not in shown
    shown = signed_in(client, cast.edgar).get(address(article)).content.decode()
    assert 'value="publish"' in shown
