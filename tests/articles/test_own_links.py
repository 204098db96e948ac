"""Addresses of the paper's own articles become links to the articles themselves."""

from dataclasses import replace

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.desk.dead_links import own_dead_links
from articles.desk.own_links import article_at, with_own_links
from articles.desk.preview import preview_page
from articles.desk.publishing import unpublish
from articles.desk.writing import current_document, prepared, save
from articles.document import ArticleDocument
from articles.models import Article
from newsroom.masthead.site import site_now
from tests.cast import Cast
from tests.factories import document, make_article, make_live


def test_a_saved_address_names_the_article(cast: Cast) -> None:
    target, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="The wall"))
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    address = f"{settings.PUBLIC_URL}{live.path}?utm_source=x#votes"
    text = f'<p><a href="{address}" rel="nofollow">a</a></p>'
    saved = save(
        article, replace(current_document(article), body=text), article.version, cast.edgar
    )
    named = f'<p><a data-article="{target.public_id}" href="{live.path}#votes">a</a></p>'
    assert current_document(saved).body == named
    assert prepared(ArticleDocument(body=named)).body == named


@pytest.mark.parametrize(
    "address",
    [
        "/2026/11/no-such-article/",
        "https://elsewhere.example/2026/11/the-wall/",
        "/about/",
        "#votes",
        "mailto:desk@paper.example",
    ],
)
def test_other_addresses_stay_as_they_are(cast: Cast, address: str) -> None:
    body = f'<p><a href="{address}">a</a></p>'
    assert with_own_links(body) == body


def test_an_article_that_readers_cannot_open_is_not_named_by_its_address(cast: Cast) -> None:
    target, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="The wall"))
    assert article_at(f"{settings.PUBLIC_URL}{live.path}") == str(target.public_id)
    unpublish(target, cast.edgar, reason="A test.")
    assert article_at(live.path) == ""


def test_a_text_without_our_addresses_costs_no_query(cast: Cast) -> None:
    with CaptureQueriesContext(connection) as captured:
        with_own_links('<p><a href="https://example.com/">a</a></p>' * 50)
    assert len(captured) == 0


def _linking_to(target: Article) -> ArticleDocument:
    return ArticleDocument(
        body=f'<p>See <a data-article="{target.public_id}" href="#">the <em>wall</em></a>.</p>'
    )


def test_a_link_to_a_draft_is_warned_about_and_to_a_live_article_is_not(cast: Cast) -> None:
    draft = make_article(cast.edgar, document(cast.harbour, cast.ann, headline="The wall"))
    (problem,) = own_dead_links(_linking_to(draft))
    assert (problem.field, problem.override) == ("body", "")
    assert "“the wall”" in problem.message
    live, _row = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="The pier"))
    assert own_dead_links(_linking_to(live)) == []
    assert own_dead_links(ArticleDocument(body="<p>None.</p>")) == []


def test_the_preview_marks_a_link_that_readers_would_not_get(cast: Cast) -> None:
    draft = make_article(cast.edgar, document(cast.harbour, cast.ann, headline="The wall"))
    body = preview_page(draft, _linking_to(draft), site_now()).body
    assert '<span class="dead-link" title="This article is not live' in body
    assert "the <em>wall</em></span>" in body
    assert "<a " not in body
