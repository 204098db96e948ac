"""An address that anything ever had leads to where the thing stands now."""

from collections.abc import Callable

import pytest
from django.test import Client

from articles.desk.moves import remember
from articles.desk.publishing import publish, unpublish
from articles.desk.writing import save
from articles.models import Article, UrlHistory
from newsroom.masthead.claims import Holder, claim
from newsroom.masthead.models import PolicyPage
from newsroom.masthead.pages import let_go, write_page
from tests.cast import Cast
from tests.factories import document, make_live

Move = Callable[..., str]


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Old name"))[0]


def _move(article: Article, cast: Cast, slug: str) -> Article:
    text = document(cast.harbour, cast.ann, headline="Old name", slug=slug)
    article.refresh_from_db()
    saved = save(article, text, article.version, cast.edgar)
    publish(saved, cast.edgar, version=saved.version)
    saved.refresh_from_db()
    return saved


def _answer(client: Client, path: str) -> tuple[int, str]:
    response = client.get(path)
    return response.status_code, response.get("Location", "")


def test_an_article_s_old_address_redirects_once_and_keeps_the_query(
    cast: Cast, client: Client, article: Article
) -> None:
    now = _move(article, cast, "new-name")
    query = "?utm_source=letter&x=%26%20%C3%A9"
    assert _answer(client, f"{article.path}{query}") == (301, f"{now.path}{query}")
    assert client.get(now.path).status_code == 200


def test_after_two_moves_there_is_still_one_redirect(
    cast: Cast, client: Client, article: Article
) -> None:
    first = article.path or ""
    second = _move(article, cast, "second").path
    third = _move(article, cast, "third").path
    assert _answer(client, first) == _answer(client, second) == (301, third)


def test_a_name_taken_back_makes_no_loop(cast: Cast, client: Client, article: Article) -> None:
    first = article.path or ""
    second = _move(article, cast, "second").path
    assert _move(article, cast, "old-name").path == first
    assert client.get(first).status_code == 200
    assert _answer(client, second) == (301, first)


def test_an_unpublished_article_s_old_addresses_answer_404(
    cast: Cast, client: Client, article: Article
) -> None:
    now = _move(article, cast, "new-name")
    unpublish(now, cast.edgar, reason="A test.")
    assert _answer(client, article.path or "") == _answer(client, now.path or "") == (404, "")


@pytest.mark.parametrize(("answer", "status"), [("gone", 410), ("legal", 451)])
def test_what_was_taken_down_says_so(db: None, client: Client, answer: str, status: int) -> None:
    UrlHistory.objects.create(
        path="/2020/01/gone/", target="article", target_key="x", answer=answer
    )
    response = client.get("/2020/01/gone/?x=1")
    assert response.status_code == status
    assert b'<meta name="robots" content="noindex">' in response.content
    assert b'rel="canonical"' not in response.content


def test_a_legal_removal_is_named_as_one(db: None, client: Client) -> None:
    for path, answer in (("/2020/01/a/", "gone"), ("/2020/01/b/", "legal")):
        UrlHistory.objects.create(path=path, target="article", target_key="x", answer=answer)
    said = {
        path: "legal" in client.get(path).content.decode()
        for path in ("/2020/01/a/", "/2020/01/b/")
    }
    assert said == {"/2020/01/a/": False, "/2020/01/b/": True}


def test_a_renamed_section_s_old_address_redirects(cast: Cast, client: Client) -> None:
    section = cast.harbour
    remember(section, "/harbour/")
    section.slug = "port"
    section.save()
    claim("port", Holder.SECTION, section.pk)
    assert _answer(client, "/harbour/?x=1") == (301, "/port/?x=1")
    assert _answer(client, "/harbour/older/1-1/")[0] == 301


def test_a_renamed_author_s_old_address_redirects(cast: Cast, client: Client) -> None:
    remember(cast.ann, "/authors/ann-carter/")
    cast.ann.slug = "ann-finch"
    cast.ann.save()
    assert _answer(client, "/authors/ann-carter/?x=1") == (301, "/authors/ann-finch/?x=1")


def test_an_author_no_longer_listed_is_not_redirected_to(cast: Cast, client: Client) -> None:
    remember(cast.ann, "/authors/old-ann/")
    cast.ann.listed = False
    cast.ann.save()
    assert _answer(client, "/authors/old-ann/") == (404, "")


def test_a_renamed_tag_s_old_address_redirects(cast: Cast, client: Client) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    remember(cast.tides, "/tags/tides/")
    cast.tides.slug = "the-tides"
    cast.tides.save()
    assert _answer(client, "/tags/tides/?x=1") == (301, "/tags/the-tides/?x=1")


def test_a_renamed_policy_page_s_old_address_redirects_until_the_page_goes(
    db: None, client: Client
) -> None:
    page = PolicyPage(title="Ethics", slug="ethics", body="<p>Said.</p>")
    write_page(page)
    page.slug = "rules"
    write_page(page)
    assert _answer(client, "/ethics/?x=1") == (301, "/rules/?x=1")
    let_go(page)
    page.delete()
    assert _answer(client, "/ethics/") == (404, "")


def test_an_address_without_its_last_slash_is_completed(client: Client, article: Article) -> None:
    path = (article.path or "").rstrip("/")
    assert _answer(client, f"{path}?x=1") == (301, f"{path}/?x=1")
