"""Beginning an article and throwing a draft away, in the admin."""

import pytest
from django.test import Client

from articles.desk.publishing import publish
from articles.models import Article
from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import document, make_article, make_user

from .forms import address, signed_in

ADD = "/admin/articles/article/add/"
LIST = "/admin/articles/article/"


def test_writing_begins_with_a_headline(client: Client, cast: Cast) -> None:
    assert signed_in(client, cast.wanda).get(ADD).status_code == 200
    assert not Article.objects.exists(), "looking at the form makes nothing"
    answer = client.post(ADD, {"headline": "  Wall   closes\x00 "})
    article = Article.objects.get()
    assert (article.headline, article.created_by, article.version) == (
        "Wall closes", cast.wanda, 1,
    )  # fmt: skip
    assert (answer.status_code, answer["Location"]) == (302, address(article))


def test_the_headline_may_stay_empty(client: Client, cast: Cast) -> None:
    signed_in(client, cast.wanda).post(ADD)
    assert Article.objects.get().headline == ""


def test_a_headline_that_does_not_fit_comes_back(client: Client, cast: Cast) -> None:
    page = signed_in(client, cast.wanda).post(ADD, {"headline": "x" * 301})
    assert page.status_code == 422
    assert "x" * 301 in page.content.decode()
    assert not Article.objects.exists()


@pytest.mark.parametrize("role", [Role.PROFILE_MANAGER, Role.ADVERTISING])
def test_who_does_not_write_begins_nothing(client: Client, db: None, role: Role) -> None:
    signed_in(client, make_user("person", role))
    assert client.get(ADD).status_code == client.post(ADD).status_code == 403
    assert not Article.objects.exists()


def test_a_draft_is_deleted_after_a_question(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    page = signed_in(client, cast.edgar).get(address(article, "delete"))
    assert page.status_code == 200 and "Harbour wall to close" in page.content.decode()
    assert Article.objects.exists()
    answer = client.post(address(article, "delete"))
    assert (answer.status_code, answer["Location"]) == (302, LIST)
    assert not Article.objects.exists()


def test_what_readers_saw_is_kept(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    publish(article, cast.edgar, version=1)
    answer = signed_in(client, cast.edgar).post(address(article, "delete"), follow=True)
    assert answer.redirect_chain == [(address(article), 302)]
    assert "unpublish it instead" in answer.content.decode()
    assert Article.objects.exists()


def test_a_writer_does_not_delete(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    assert signed_in(client, cast.wanda).post(address(article, "delete")).status_code == 403
    assert Article.objects.exists()


def test_the_list_has_no_way_to_delete_many(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    signed_in(client, cast.petra).post(
        LIST, {"action": "delete_selected", "_selected_action": article.pk, "post": "yes"}
    )
    assert Article.objects.exists()
