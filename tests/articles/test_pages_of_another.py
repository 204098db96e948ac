"""A page writes for the person who opened it, and is told the truth by every address."""

import pytest
from django.test import Client

from articles.desk.deleting import delete_draft
from articles.models import Article, Autosave, Tag
from tests.cast import Cast
from tests.factories import document, make_article

from .forms import posted, signed_in

HERE = "/admin/articles/article/"
JSON = {"accept": "application/json"}


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


@pytest.mark.parametrize("name", ["autosave", "presence", "together", "hold", "publish-plan"])
def test_a_colleague_who_logged_in_in_another_tab_writes_nothing_from_this_one(
    client: Client, cast: Cast, article: Article, name: str
) -> None:
    values = posted(document(cast.harbour, cast.ann, headline="Wanda’s"), 1, tab="a")
    headers = JSON | {"x-typed-by": str(cast.wanda.pk)}
    answer = signed_in(client, cast.edgar).post(
        f"{HERE}{article.pk}/{name}/", values, headers=headers
    )
    assert answer.status_code == 401 and answer.json()["other"] == "Edgar"
    assert not Autosave.objects.exists() and not article.presences.exists()


def test_a_tag_is_not_made_in_a_colleagues_name(client: Client, cast: Cast) -> None:
    headers = JSON | {"x-typed-by": str(cast.petra.pk)}
    answer = signed_in(client, cast.edgar).post(f"{HERE}tags/", {"name": "Weed"}, headers=headers)
    assert answer.status_code == 401
    assert not Tag.objects.filter(name="Weed").exists()


def test_a_script_is_told_that_the_article_is_gone_or_not_its_persons_any_more(
    client: Client, cast: Cast, article: Article
) -> None:
    address = f"{HERE}{article.pk}/presence/"
    other = make_article(cast.edgar, document(cast.harbour, cast.ann))
    signed_in(client, cast.wanda)
    refused = client.post(f"{HERE}{other.pk}/presence/", {"tab": "a"}, headers=JSON)
    assert refused.status_code == 403 and refused.json()["error"]
    delete_draft(article, cast.edgar)
    gone = client.post(address, {"tab": "a"}, headers=JSON)
    assert gone.status_code == 404 and gone.json()["error"]


@pytest.mark.parametrize("name", ["autosave", "presence", "together", "publish-plan", "live-now"])
def test_what_a_form_posts_is_not_asked_for(
    client: Client, cast: Cast, article: Article, name: str
) -> None:
    answer = signed_in(client, cast.edgar).get(f"{HERE}{article.pk}/{name}/")
    assert answer.status_code == 405
