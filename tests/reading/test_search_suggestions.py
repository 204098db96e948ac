"""What is offered while a reader types, from what is live alone."""

from collections.abc import Callable

import pytest
from django.test import Client

from articles.models import PublishedArticle
from tests.cast import Cast
from tests.factories import document, make_article, make_author

Publish = Callable[..., PublishedArticle]


def _offered(client: Client, typed: str) -> list[tuple[str, str]]:
    answer = client.get("/search/suggest/", {"q": typed})
    assert answer.status_code == 200 and not answer.cookies
    assert answer["X-Robots-Tag"] == "noindex"
    return [(row["label"], row["is"]) for row in answer.json()["suggestions"]]


def test_sections_authors_and_headlines_that_begin_so(
    client: Client, publish: Publish, cast: Cast
) -> None:
    publish(headline="Harbour wall to close")
    publish(headline="The old harbourmaster")
    assert _offered(client, "harb") == [
        ("Harbour", "Section"),
        ("The old harbourmaster", "Harbour"),
        ("Harbour wall to close", "Harbour"),
    ]
    assert _offered(client, "cart") == [("Ann Carter", "Author")]


@pytest.mark.parametrize("typed", ["", "h", " ", "\x00", "%", "'\"*"])
def test_too_little_offers_nothing(client: Client, publish: Publish, typed: str) -> None:
    publish(headline="Harbour wall to close")
    assert _offered(client, typed) == []


def test_no_draft_and_nobody_unlisted_is_offered(client: Client, cast: Cast) -> None:
    make_article(cast.wanda, document(cast.harbour, cast.ann, headline="Secret plans"))
    make_author("Secret Agent", listed=False)
    assert _offered(client, "secret") == []
