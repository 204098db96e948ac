"""A slug is proposed until an article has an address."""

from django.test import Client

from articles.desk.publishing import publish
from tests.cast import Cast
from tests.factories import document, make_article, make_live

ADDRESS = "/admin/articles/article/slug/"


def _proposed(client: Client, article: object, headline: str) -> str:
    key = getattr(article, "pk", article)
    return client.get(ADDRESS, {"headline": headline, "article": key}).json()["slug"]


def test_a_taken_slug_is_proposed_with_the_next_number(cast: Cast, client: Client) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann))
    draft = make_article(cast.edgar, document(cast.harbour, cast.ann))
    client.force_login(cast.edgar)
    assert _proposed(client, draft, "Harbour wall to close") == "harbour-wall-to-close-2"


def test_nothing_is_proposed_to_an_article_that_has_an_address(cast: Cast, client: Client) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    client.force_login(cast.edgar)
    assert _proposed(client, article, "Harbour wall to close") == ""


def test_nothing_is_proposed_for_somebody_elses_article(cast: Cast, client: Client) -> None:
    draft = make_article(cast.edgar, document(cast.harbour, cast.ann))
    client.force_login(cast.wanda)
    assert _proposed(client, draft, "Harbour wall to close") == ""


def test_the_whole_address_is_told_and_a_taken_one_warned_of(cast: Cast, client: Client) -> None:
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    draft = make_article(cast.edgar, document(cast.harbour, cast.ann))
    client.force_login(cast.edgar)

    def told(typed: str) -> dict[str, str]:
        asked = {"headline": "", "typed": typed, "article": draft.pk}
        answer: dict[str, str] = client.get(ADDRESS, asked).json()
        return answer

    taken = told("harbour-wall-to-close")
    assert taken["address"].endswith(live.path) and taken["free"] == "harbour-wall-to-close-2"
    free = told("harbour-wall-stays")
    assert free["address"].endswith("/harbour-wall-stays/") and free["free"] == ""
    assert told("Not a slug!")["wrong"]


def test_a_typed_slug_of_a_live_article_says_that_it_moves(cast: Cast, client: Client) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    client.force_login(cast.edgar)
    asked = {"typed": "the-wall", "article": article.pk}
    answer = client.get(ADDRESS, asked).json()
    assert answer["stands"].endswith(live.path)
    assert answer["address"].endswith("/the-wall/") and answer["address"] != answer["stands"]


def test_an_update_note_outlives_unpublishing(cast: Cast) -> None:
    from articles.desk.publishing import unpublish

    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    publish(article, cast.edgar, version=1, update=True, note="Adds the vote.")
    unpublish(article, cast.edgar, reason="For an hour.")
    live = publish(article, cast.edgar, version=1)
    assert live.update_note == "Adds the vote."
    assert live.updated_at is not None
