"""Links to our own pages: those that lead nowhere are named, without asking over HTTP."""

import pytest

from articles.desk.checking.links import web_links
from articles.desk.checks import problems_of
from articles.desk.publishing import publish, unpublish
from articles.desk.writing import save
from articles.models import Article
from tests.cast import Cast
from tests.factories import document, make_live


def dead(cast: Cast, *addresses: str) -> list[str]:
    """Return the addresses that the checks name, of links with these."""
    body = "".join(f'<p><a href="{address}">words</a></p>' for address in addresses)
    text = document(cast.harbour, cast.ann, body=body)
    said = [p.message for p in problems_of(Article(), text) if p.field == "body"]
    return [address for address in addresses if any(f" {address}," in line for line in said)]


def test_live_pages_of_every_kind_are_alive(cast: Cast) -> None:
    text = document(cast.harbour, cast.ann, tags=(cast.tides.pk,))
    _article, live = make_live(cast.edgar, text)
    pages = (
        live.path, "/harbour/", "/authors/ann-carter/", "/tags/tides/", "/", "/search/",
        "/corrections/", "/newest/", "/authors/", live.path.rstrip("/"), "/static/x.css",
    )  # fmt: skip
    assert dead(cast, *pages) == []


@pytest.mark.parametrize(
    "path",
    ["/2026/01/never/", "/nowhere/", "/authors/nobody/", "/tags/tides/", "/a/b/c/", "/admin/"],
)
def test_what_is_not_there_is_named(cast: Cast, path: str) -> None:
    assert dead(cast, path) == [path]


def test_an_article_taken_off_is_dead_and_one_that_moved_is_alive(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, slug="moved"), 1, cast.edgar)
    publish(article, cast.edgar, version=2)
    article.refresh_from_db()
    assert article.path != live.path
    assert dead(cast, live.path) == []
    unpublish(article, cast.edgar, reason="Wrong man.")
    assert dead(cast, live.path, article.path or "") == [live.path, article.path]


def test_a_whole_address_of_this_site_is_one_of_its_pages(cast: Cast) -> None:
    body = '<p><a href="https://news.example/nowhere/?a=1#b">w</a></p>'
    text = document(cast.harbour, cast.ann, body=body)
    (problem,) = problems_of(Article(), text)
    assert "/nowhere/" in problem.message and not problem.override


def test_query_and_fragment_make_no_other_page(cast: Cast) -> None:
    assert dead(cast, "/harbour/?from=mail", "/harbour/#top", "#here", "mailto:a@b.example") == []


def test_each_address_is_named_once_with_its_words() -> None:
    body = '<p><a href="https://a.example/?a=1&amp;b=2" rel="nofollow">the <em>first</em></a> <a href="https://a.example/?a=1&amp;b=2">again</a></p>'
    (link,) = web_links(body)
    assert (link.address, link.words) == ("https://a.example/?a=1&b=2", "the first")
