"""Whoever typed a text that cannot be taken any more gets it back to copy."""

from django.test import Client

from articles.desk.deleting import delete_draft
from articles.desk.people import assign
from tests.cast import Cast
from tests.factories import document, make_article

TYPED = {"headline": "Typed in good faith", "body": "<p>Every word of it.</p>", "kind": "news"}


def test_a_writer_who_lost_the_share_while_writing_is_shown_the_text(
    cast: Cast, client: Client
) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    assign(article, cast.edgar, assignee=None, shared_with=[cast.wanda])
    client.force_login(cast.wanda)
    address = f"/admin/articles/article/{article.pk}/change/"
    assert client.get(address).status_code == 200
    assign(article, cast.edgar, assignee=None, shared_with=[])
    answer = client.post(address, {**TYPED, "base_version": "1"})
    assert answer.status_code == 403
    assert "Every word of it." in answer.text and "Typed in good faith" in answer.text
    assert "Harbour wall to close" not in answer.text


def test_a_text_for_a_deleted_draft_is_shown(cast: Cast, client: Client) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    address = f"/admin/articles/article/{article.pk}/change/"
    delete_draft(article, cast.edgar)
    client.force_login(cast.edgar)
    answer = client.post(address, {**TYPED, "base_version": "1"})
    assert answer.status_code == 404
    assert "Every word of it." in answer.text


def test_a_form_with_a_strange_token_is_answered_with_its_text(cast: Cast) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.edgar)
    answer = client.post(f"/admin/articles/article/{article.pk}/change/", TYPED)
    assert answer.status_code == 403
    assert "Every word of it." in answer.text
    article.refresh_from_db()
    assert article.version == 1
