"""The form's script gets the same answers as the page, as JSON."""

import json
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.desk.autosaving import MOST_FORMS
from articles.desk.writing import current_document
from articles.models import Article, Autosave, Revision
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_tag

from .forms import address, posted, signed_in

JSON = {"accept": "application/json"}


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def post(client: Client, article: Article, values: dict[str, Any]) -> Any:
    return client.post(address(article), values, headers=JSON)


def test_a_save_says_the_version_and_draws_what_it_changed(
    client: Client, cast: Cast, article: Article
) -> None:
    text = document(cast.harbour, cast.ann, headline="Typed")
    answer = post(signed_in(client, cast.wanda), article, posted(text, 1))
    said = answer.json()
    assert answer.status_code == 200
    assert (said["saved"], said["version"], said["base_version"]) == (True, 2, 2)
    assert 'value="save"' in said["parts"]["buttons"]
    assert "values" not in said  # the form keeps what was typed, and the caret with it


def test_an_action_is_done_and_the_page_can_follow(
    client: Client, cast: Cast, article: Article
) -> None:
    said = post(
        signed_in(client, cast.edgar),
        article,
        posted(current_document(article), 1, action="publish"),
    ).json()
    assert "Live" in said["parts"]["standing"] and said["said"][0].startswith("Live at /")


def test_a_refused_save_names_the_fields(client: Client, cast: Cast, article: Article) -> None:
    values = posted(document(cast.harbour, cast.ann, slug="No Slug!"), 1)
    answer = post(signed_in(client, cast.wanda), article, values)
    said = answer.json()
    assert answer.status_code == 422 and not said["saved"]
    assert list(said["errors"]) == ["slug"] and "data-summary" in said["parts"]["summary"]
    assert Revision.objects.count() == 1


def test_unpublishing_does_not_claim_the_text_is_saved(
    client: Client, cast: Cast, article: Article
) -> None:
    values = posted(current_document(article), 1, action="publish")
    post(signed_in(client, cast.edgar), article, values)
    said = post(client, article, {"action": "unpublish", "reason": "Legal."}).json()
    assert said["said"] and not said["saved"]


def test_a_conflict_gives_both_texts_to_choose_from(
    client: Client, cast: Cast, article: Article
) -> None:
    client = signed_in(client, cast.edgar)
    post(client, article, posted(document(cast.harbour, cast.ann, headline="Theirs"), 1))
    answer = post(client, article, posted(document(cast.harbour, cast.ann, headline="Mine"), 1))
    said = answer.json()
    assert (answer.status_code, said["conflict"], said["upon"]) == (409, True, 2)
    assert 'name="choice.headline" value="mine"' in said["html"]


@pytest.mark.parametrize(("status", "who"), [(404, "edgar"), (403, "wanda")])
def test_a_text_that_has_no_article_any_more_is_answered_in_words(
    client: Client, cast: Cast, status: int, who: str
) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    if status == 404:
        article.delete()
        article.pk = 987_654
    values = posted(document(cast.harbour, cast.ann), 1)
    answer = post(signed_in(client, getattr(cast, who)), article, values)
    assert answer.status_code == status and answer.json()["kept"]


def test_whoever_is_signed_out_is_told_so_and_nothing_is_lost(
    client: Client, cast: Cast, article: Article
) -> None:
    answer = post(client, article, posted(document(cast.harbour, cast.ann), 1))
    assert answer.status_code == 401 and answer.json()["error"]


def test_another_login_does_not_save_this_text_as_its_own(
    client: Client, cast: Cast, article: Article
) -> None:
    text = document(cast.harbour, cast.ann, headline="Wanda’s")
    values = posted(text, 1, typed_by=cast.wanda.pk)
    answer = post(signed_in(client, cast.edgar), article, values)
    assert answer.status_code == 401 and answer.json()["other"] == "Edgar"
    page = client.post(address(article), values)
    assert page.status_code == 403 and "Wanda’s" in page.content.decode()
    assert Revision.objects.count() == 1


def full(cast: Cast) -> dict[str, Any]:
    """Return a form with everything in it."""
    images = [make_image(f"#{number}b8b99") for number in range(1, 6)]
    tags = tuple(make_tag(f"Tag {number}").pk for number in range(6))
    figures = "".join(f'<figure data-image="{image.pk}"></figure><p>A</p>' for image in images)
    values = posted(document(cast.harbour, cast.ann, body=figures, tags=tags), 1, tab="tab")
    return values | {"lead": json.dumps({"image": images[0].pk})}


def test_the_queries_of_opening_saving_and_autosaving(
    client: Client,
    cast: Cast,
    article: Article,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    values = full(cast)
    client = signed_in(client, cast.wanda)
    # The first text of a form sweeps as well.
    for most in (17, 13):
        with django_assert_max_num_queries(most):
            answer = client.post(address(article, "autosave"), values, headers=JSON)
        assert answer.json()["kept_at"]
    assert Autosave.objects.count() == 1
    with django_assert_max_num_queries(36):
        assert post(client, article, values).status_code == 200
    assert not Autosave.objects.exists()
    for tab in range(MOST_FORMS):
        typed = values | {"headline": f"Typed in {tab}", "base_version": 2, "tab": f"{tab}"}
        assert client.post(address(article, "autosave"), typed, headers=JSON).json()["kept_at"]
    assert Autosave.objects.count() == MOST_FORMS
    with django_assert_max_num_queries(25):
        page = client.get(address(article))
    assert len(page.context["kept_texts"]) == MOST_FORMS
