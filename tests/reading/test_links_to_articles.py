"""A link to an article of the paper leads to where the article stands now."""

from collections.abc import Callable
from dataclasses import replace

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.desk.publishing import publish as publish_now
from articles.desk.publishing import unpublish
from articles.desk.writing import current_document, save
from articles.models import Article, PublishedArticle
from tests.cast import Cast

from .newspaper import fill
from .page_tree import Element

Publish = Callable[..., PublishedArticle]
Open = Callable[[str], Element]


def _text(address: str) -> str:
    return f'<p>As <a href="{address}">we <em>wrote</em></a> in May.</p>'


def _links(page: Element) -> list[str]:
    return [link.attrs["href"] for link in page.one(".body").all("a")]


def _move(live: PublishedArticle, cast: Cast, slug: str) -> str:
    article = Article.objects.get(public_id=live.public_id)
    text = replace(current_document(article), slug=slug)
    saved = save(article, text, article.version, cast.edgar)
    publish_now(saved, cast.edgar, version=saved.version)
    return PublishedArticle.objects.get(public_id=live.public_id).path


def test_it_follows_when_the_address_changes(cast: Cast, publish: Publish, open_page: Open) -> None:
    target = publish(headline="The wall")
    linking = publish(headline="Now", body=_text(f"{settings.PUBLIC_URL}{target.path}#votes"))
    assert _links(open_page(linking.path)) == [f"{target.path}#votes"]
    moved = _move(target, cast, "the-wall-moved")
    assert moved != target.path
    assert _links(open_page(linking.path)) == [f"{moved}#votes"]


def test_a_former_address_is_known_as_well(cast: Cast, publish: Publish, open_page: Open) -> None:
    target = publish(headline="The wall")
    moved = _move(target, cast, "the-wall-moved")
    assert _links(open_page(publish(body=_text(target.path.rstrip("/"))).path)) == [moved]


def test_an_article_that_is_not_live_leaves_the_words(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    target = publish(headline="The wall")
    linking = publish(headline="Now", body=_text(target.path))
    article = Article.objects.get(public_id=target.public_id)
    unpublish(article, cast.edgar, reason="A test.")
    page = open_page(linking.path)
    assert _links(page) == []
    assert "As we wrote in May." in page.one(".body").text
    publish_now(article, cast.edgar, version=article.version)
    assert _links(open_page(linking.path)) == [target.path]


def test_links_do_not_take_the_place_of_related_articles(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    rows = fill(cast, 5)
    body = "".join(_text(row.path) for row in rows[:2])
    page = open_page(publish(headline="Now", body=body).path)
    newest = [row.headline for row in reversed(rows)][:3]
    assert page.one(".related").texts(".card-headline") == newest
    assert _links(page) == [row.path for row in rows[:2]]
    picked = publish(headline="Then", body=body, related=(rows[3].public_id,))
    page = open_page(picked.path)
    assert page.one(".related").texts(".card-headline")[0] == rows[3].headline
    assert _links(page) == [row.path for row in rows[:2]]


def test_links_cost_no_query(cast: Cast, publish: Publish, client: Client) -> None:
    rows = fill(cast, 5)
    body = "".join(_text(row.path) for row in rows)
    for more in ({}, {"related": (rows[0].public_id,)}):
        costs = []
        for text in ("<p>None.</p>", body):
            path = publish(headline="Now", body=text, **more).path
            client.get(path)
            with CaptureQueriesContext(connection) as captured:
                client.get(path)
            costs.append(len(captured))
        assert costs[0] == costs[1] <= 9


def test_no_public_id_stands_in_the_text(publish: Publish, client: Client) -> None:
    target = publish(headline="The wall")
    page = client.get(publish(headline="Now", body=_text(target.path)).path).text
    assert "data-article" not in page
    assert str(target.public_id) not in page
