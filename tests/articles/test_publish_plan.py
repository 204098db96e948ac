"""What the publish dialog says is worked out from the form as it stands; nothing is stored."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.desk.planning import plan
from articles.desk.publishing import publish, unpublish
from articles.desk.writing import current_document, save
from articles.models import Article, Publication, PublishedArticle, Revision
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article, make_live

from .forms import address, posted, signed_in


@pytest.fixture
def draft(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def said(client: Client, article: Article, what: str = "publish-plan", **typed: Any) -> str:
    """Return what the dialog is given, as text."""
    text = current_document(article)
    answer = client.post(address(article, what), posted(text, article.version) | typed)
    assert answer.status_code == 200, answer.content
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_a_first_publication_names_its_address_and_what_it_skips(
    client: Client, cast: Cast, draft: Article
) -> None:
    text = said(signed_in(client, cast.edgar), draft, headline="Typed only")
    assert f"Goes live now at {timezone.localdate():/%Y/%m/}typed-only/" in text
    assert "Skips: review, approval." in text
    assert (Revision.objects.count(), AuditEntry.objects.filter(action="article.edit").count()) == (
        1, 1,
    )  # fmt: skip


def test_the_address_told_is_the_one_it_gets(cast: Cast, draft: Article) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann))
    planned = plan(draft, current_document(draft), cast.edgar)
    assert publish(draft, cast.edgar, version=1).path == planned.path
    assert planned.path.endswith("-2/")


def test_a_change_names_the_version_it_replaces_and_what_is_other(
    client: Client, cast: Cast
) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    text = said(signed_in(client, cast.edgar), article, headline="Another", kicker="Works")
    assert "Replaces the version of" in text and "Changed: Headline, Kicker." in text
    assert "Fix: the times stay" in text and "Update: readers see “Updated" in text


def test_a_new_slug_tells_of_the_move(client: Client, cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    text = said(signed_in(client, cast.edgar), article, slug="wall")
    assert f"Moves from {live.path} to" in text


def test_without_news_nothing_is_to_publish_but_a_place_is_offered(
    client: Client, cast: Cast
) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    text = said(signed_in(client, cast.edgar), article)
    assert "Readers have exactly this text" in text and "Lead story" in text
    assert "Fix" not in text


def test_what_was_live_comes_back(client: Client, cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    unpublish(article, cast.edgar, reason="Wrong.")
    article.refresh_from_db()
    assert f"Comes back now at {live.path}" in said(signed_in(client, cast.edgar), article)


def test_a_colleague_s_save_is_told(client: Client, cast: Cast, draft: Article) -> None:
    save(draft, document(cast.harbour, cast.ann, headline="Theirs"), 1, cast.wanda)
    assert "Somebody saved since" in said(signed_in(client, cast.edgar), draft, base_version="1")


def test_what_cannot_be_stored_stands_in_the_way(
    client: Client, cast: Cast, draft: Article
) -> None:
    text = said(signed_in(client, cast.edgar), draft, slug="No Slug")
    assert "Use a to z" in text and "Put right what you cannot pass by" in text


def test_a_writer_is_not_told(client: Client, cast: Cast, draft: Article) -> None:
    for what in ("publish-plan", "publish-links"):
        answer = signed_in(client, cast.wanda).post(address(draft, what), {})
        assert answer.status_code == 403


def test_a_form_that_cannot_be_read_is_refused(client: Client, cast: Cast, draft: Article) -> None:
    values = posted(current_document(draft), 1) | {"gallery": "{"}
    assert (
        signed_in(client, cast.edgar).post(address(draft, "publish-plan"), values).status_code
        == 422
    )


def test_the_plan_takes_a_bounded_number_of_queries(
    client: Client, cast: Cast, draft: Article, django_assert_max_num_queries: Any
) -> None:
    signed_in(client, cast.edgar)
    with django_assert_max_num_queries(30):
        said(client, draft)


def press(client: Client, article: Article, **more: Any) -> dict[str, Any]:
    article.refresh_from_db()
    values = posted(current_document(article), article.version, **more)
    answer = client.post(address(article), values, headers={"accept": "application/json"})
    return dict(answer.json()) | {"status": answer.status_code}


@pytest.mark.parametrize("action", ["publish", "publish-update"])
def test_pressing_twice_publishes_once(client: Client, cast: Cast, action: str) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.edgar)
    seen = str(Publication.objects.get().pk)
    signed_in(client, cast.edgar)
    for _time in range(2):
        answer = press(client, article, action=action, seen=seen)
        assert answer["status"] == 200
    assert answer["said"] == ["This version is live already."]
    assert Publication.objects.count() == 2


def test_a_first_publication_pressed_twice_is_one(
    client: Client, cast: Cast, draft: Article
) -> None:
    signed_in(client, cast.edgar)
    answers = [press(client, draft, action="publish", seen="0", place="lead") for _n in range(2)]
    assert [answer["status"] for answer in answers] == [200, 200]
    assert answers[0]["public_url"] == f"https://news.example{PublishedArticle.objects.get().path}"
    assert Publication.objects.count() == 1


def test_another_version_published_meanwhile_is_told_and_not_replaced(
    client: Client, cast: Cast
) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    seen = str(Publication.objects.get().pk)
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.edgar)
    publish(article, cast.petra, version=2)
    save(article, document(cast.harbour, cast.ann, headline="Third"), 2, cast.edgar)
    answer = press(signed_in(client, cast.edgar), article, action="publish", seen=seen)
    assert answer["status"] == 409 and "changed meanwhile" in answer["refused"]
    assert PublishedArticle.objects.get().headline == "Second"


def test_a_live_story_is_placed_and_nothing_is_saved(client: Client, cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    answer = press(signed_in(client, cast.edgar), article, action="place", place="lead")
    assert answer["status"] == 200 and answer["said"] == ["Placed on the front page."]
    assert Revision.objects.count() == 1


def test_what_readers_have_now_is_told(client: Client, cast: Cast, draft: Article) -> None:
    signed_in(client, cast.edgar)
    before = client.post(address(draft, "live-now")).json()
    assert (before["publication"], before["version"]) == (0, 0)
    live = publish(draft, cast.edgar, version=1)
    after = client.post(address(draft, "live-now")).json()
    assert (after["version"], after["url"]) == (1, f"https://news.example{live.path}")
    values = posted(current_document(draft), 1)
    assert client.post(address(draft, "live-now"), values).json()["same"] is True
    other = client.post(address(draft, "live-now"), values | {"headline": "Other"}).json()
    assert other["same"] is False
