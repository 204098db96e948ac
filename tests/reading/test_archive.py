"""The archive: years, their months, and what came out in one, in the newsroom's zone."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.desk.publishing import unpublish
from articles.models import Article, PublishedArticle
from tests.cast import Cast

from .page_tree import Element

Publish = Callable[..., PublishedArticle]
Open = Callable[[str], Element]


def _at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{text}+00:00")


def _parts(page: Element) -> list[str]:
    return [link.attrs["href"] for link in page.one(".archive-parts").all("a")]


def test_years_lead_to_months_and_months_to_their_articles(
    publish: Publish, open_page: Open
) -> None:
    publish(headline="March", at=_at("2024-03-10T12:00"))
    publish(headline="May", at=_at("2026-05-01T12:00"))
    publish(headline="Later in May", at=_at("2026-05-20T12:00"))
    publish(headline="August", at=_at("2026-08-01T12:00"))
    assert _parts(open_page("/archive/")) == ["/2026/", "/2024/"]
    assert _parts(open_page("/2026/")) == ["/2026/08/", "/2026/05/"]
    page = open_page("/2026/05/")
    assert page.texts("h1") == ["May 2026"]
    assert page.texts(".card-headline") == ["Later in May", "May"]


def test_a_month_begins_at_the_newsroom_s_midnight(publish: Publish, open_page: Open) -> None:
    """In summer London is an hour ahead of UTC, and the article's own path says June."""
    live = publish(headline="Just after midnight", at=_at("2026-05-31T23:30"))
    assert live.path.startswith("/2026/06/")
    assert open_page("/2026/06/").texts(".card-headline") == ["Just after midnight"]
    assert _parts(open_page("/2026/")) == ["/2026/06/"]


@pytest.mark.parametrize(
    "path", ["/2025/", "/2026/04/", "/2026/00/", "/2026/13/", "/0000/", "/9999/"]
)
def test_a_year_or_month_without_articles_is_unknown(
    publish: Publish, client: Client, path: str
) -> None:
    publish(at=_at("2026-05-01T12:00"))
    assert client.get(path).status_code == 404


def test_what_leaves_publication_leaves_the_archive(
    cast: Cast, publish: Publish, client: Client
) -> None:
    live = publish(at=_at("2026-05-01T12:00"))
    unpublish(Article.objects.get(public_id=live.public_id), cast.edgar, reason="A test.")
    assert client.get("/2026/05/").status_code == client.get("/2026/").status_code == 404
    assert "/2026/" not in client.get("/archive/").text


def test_the_cost_is_the_same_for_few_and_many(
    publish: Publish, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(25):
        publish(headline=f"No. {number}", at=_at(f"20{10 + number % 9}-05-01T12:00"))
    for path, most in (("/archive/", 5), ("/2012/", 3), ("/2012/05/", 5)):
        client.get(path)
        with django_assert_max_num_queries(most):
            assert client.get(path).status_code == 200
