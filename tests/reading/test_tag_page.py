"""A tag's page lists the live articles that carry it."""

from collections.abc import Callable

from django.test import Client

from articles.desk.publishing import unpublish
from articles.models import Article, PublishedArticle
from tests.cast import Cast

from .page_tree import Element


def test_it_lists_them_newest_first(
    cast: Cast, publish: Callable[..., PublishedArticle], open_page: Callable[[str], Element]
) -> None:
    for headline, tags in (("Ebb", True), ("Fog", False), ("Flood", True)):
        publish(headline=headline, tags=(cast.tides.pk,) if tags else ())
    page = open_page("/tags/tides/")
    assert page.texts("h1") == ["Tides"]
    assert page.texts(".card-headline") == ["Flood", "Ebb"]


def test_it_goes_with_its_last_article(
    cast: Cast, publish: Callable[..., PublishedArticle], client: Client
) -> None:
    live = publish(tags=(cast.tides.pk,))
    assert client.get("/tags/tides/").status_code == 200
    unpublish(Article.objects.get(public_id=live.public_id), cast.edgar, reason="A test.")
    assert client.get("/tags/tides/").status_code == 404


def test_an_article_links_to_its_tags_in_their_order(
    cast: Cast, article_with: Callable[..., Element]
) -> None:
    from tests.factories import make_tag

    fog = make_tag("Fog")
    links = article_with(tags=(fog.pk, cast.tides.pk)).one("ul.tags").all("a")
    assert [(a.text, a.attrs["href"], a.attrs["rel"]) for a in links] == [
        ("Fog", "/tags/fog/", "tag"),
        ("Tides", "/tags/tides/", "tag"),
    ]
