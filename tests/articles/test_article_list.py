"""The list shows a person what they may open, and nothing else."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Article
from newsroom.accounts.roles import Role
from tests.cast import Cast
from tests.factories import document, make_article, make_live, make_user

from .forms import address, signed_in

LIST = "/admin/articles/article/"


@pytest.fixture
def others(cast: Cast) -> Article:
    """An article of Edgar's that Wanda has nothing to do with."""
    return make_article(cast.edgar, document(cast.harbour, cast.ann, headline="Secret inquiry"))


def test_a_writer_sees_what_they_work_on_alone(client: Client, cast: Cast, others: Article) -> None:
    for relation in ("made", "assigned", "shared"):
        maker = cast.wanda if relation == "made" else cast.edgar
        article = make_article(maker, document(cast.harbour, cast.ann, headline=f"I am {relation}"))
        if relation == "assigned":
            Article.objects.filter(pk=article.pk).update(assignee=cast.wanda)
        if relation == "shared":
            article.shared_with.add(cast.wanda, cast.petra)
    page = signed_in(client, cast.wanda).get(LIST)
    assert page.status_code == 200
    shown = page.content.decode()
    for relation in ("made", "assigned", "shared"):
        assert shown.count(f"I am {relation}") == 1, relation
    assert "Secret inquiry" not in shown


def test_a_search_does_not_show_a_writer_more(client: Client, cast: Cast, others: Article) -> None:
    page = signed_in(client, cast.wanda).get(LIST, {"q": "inquiry"})
    assert "Secret inquiry" not in page.content.decode()


@pytest.mark.parametrize("name", ["edgar", "petra"])
def test_editors_and_publishers_see_everything(
    client: Client, cast: Cast, others: Article, name: str
) -> None:
    make_article(cast.wanda, document(cast.harbour, cast.ann, headline="Of Wanda"))
    shown = signed_in(client, getattr(cast, name)).get(LIST).content.decode()
    assert "Secret inquiry" in shown and "Of Wanda" in shown


@pytest.mark.parametrize("role", [Role.PROFILE_MANAGER, Role.ADVERTISING])
def test_those_without_the_right_see_no_drafts(client: Client, others: Article, role: Role) -> None:
    person = make_user("person", role)
    signed_in(client, person)
    for path in (LIST, address(others), address(others, "preview"), address(others, "delete")):
        assert client.get(path).status_code == 403, path


@pytest.mark.parametrize("what", ["change", "preview", "delete"])
def test_another_s_article_is_closed_to_a_writer(
    client: Client, cast: Cast, others: Article, what: str
) -> None:
    signed_in(client, cast.wanda)
    assert client.get(address(others, what)).status_code == 403
    assert client.post(address(others, what), {}).status_code == 403
    others.refresh_from_db()
    assert others.version == 1


def test_an_article_that_is_shared_opens(client: Client, cast: Cast, others: Article) -> None:
    others.shared_with.add(cast.wanda)
    assert signed_in(client, cast.wanda).get(address(others)).status_code == 200


def test_the_list_says_what_is_live_with_changes(client: Client, cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    assert "changes unpublished" not in signed_in(client, cast.edgar).get(LIST).content.decode()
    Article.objects.filter(pk=article.pk).update(version=2)
    assert "changes unpublished" in client.get(LIST).content.decode()


def test_the_list_costs_the_same_for_any_number_of_articles(
    client: Client, cast: Cast, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        make_live(cast.edgar, document(cast.harbour, cast.ann, slug=f"wall-{number}"))
    signed_in(client, cast.wanda)
    with django_assert_max_num_queries(12):
        client.get(LIST)
    signed_in(client, cast.edgar)
    with django_assert_max_num_queries(12):
        client.get(LIST)


def test_the_history_of_django_s_own_is_closed(client: Client, cast: Cast, others: Article) -> None:
    assert signed_in(client, cast.edgar).get(address(others, "history")).status_code == 404
