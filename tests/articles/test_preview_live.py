"""The preview beside the form: the page's own HTML as JSON, and what networks are told."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from articles.document import ArticleDocument, ImageEntry
from articles.models import Article, Revision
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_live

from .forms import address, posted, signed_in


def _live(client: Client, article: Article, text: ArticleDocument, kind: str) -> dict[str, Any]:
    answer = client.post(address(article, "preview"), posted(text, 1, live=kind))
    assert answer.status_code == 200
    data: dict[str, Any] = answer.json()
    return data


def test_the_page_is_the_one_that_its_own_tab_shows(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    text = document(cast.harbour, cast.ben, headline="Typed since")
    signed_in(client, cast.wanda)
    beside = _live(client, article, text, "article")
    tab = client.post(address(article, "preview"), posted(text, 1)).content.decode()
    assert beside["html"] == tab and "Typed since" in tab
    assert Revision.objects.count() == 1


def test_the_card_is_the_papers_own_in_each_shape(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    text = document(cast.harbour, cast.ann, kicker="Walls", lead=ImageEntry(make_image().pk))
    html = _live(signed_in(client, cast.wanda), article, text, "card")["html"]
    for shape in ("lead", "column", "row"):
        assert f"card--{shape}" in html
    assert html.count("Harbour wall to close") >= 3 and html.count("Walls") == 3
    assert html.count("A. Wall") == 3, "the credit goes wherever the picture goes"


def test_an_empty_draft_has_a_card_and_a_page(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, ArticleDocument())
    signed_in(client, cast.wanda)
    for kind in ("article", "card"):
        assert _live(client, article, ArticleDocument(), kind)["html"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            {},
            (
                "Harbour wall to close",
                "The board votes",
                "Harbour wall to close",
                "The board votes",
            ),
        ),
        ({"seo_title": "S", "seo_description": "D"}, ("S", "D", "S", "D")),
        (
            {"seo_title": "S", "social_title": "T", "social_description": "E"},
            ("S", "The board votes", "T", "E"),
        ),
    ],
)
def test_networks_are_told_what_the_page_prints(
    client: Client, cast: Cast, words: dict[str, str], told: tuple[str, ...]
) -> None:
    text = document(cast.harbour, cast.ann, standfirst="The board votes:", **words)
    article, live = make_live(cast.edgar, text)
    meta = _live(signed_in(client, cast.edgar), article, text, "meta")["meta"]
    names = ("title", "description", "social_title", "social_description")
    assert tuple(meta[name] for name in names) == told
    page = client.get(live.path).content.decode()
    assert f"<title>{meta['title']} |" in page
    for tag, name in (("og:title", "social_title"), ("og:description", "social_description")):
        (said,) = re.findall(rf'<meta property="{tag}" content="([^"]*)"', page)
        assert unescape(said) == meta[name]
    (said,) = re.findall(r'<meta name="description" content="([^"]*)"', page)
    assert unescape(said) == meta["description"]


def test_what_cannot_be_shown_is_said_by_field(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    values = posted(document(cast.harbour, cast.ann, slug="Not a slug"), 1, live="article")
    answer = signed_in(client, cast.wanda).post(address(article, "preview"), values)
    assert answer.status_code == 422 and list(answer.json()["errors"]) == ["slug"]
    assert answer.json()["sentences"][0].startswith("Address: ")


def test_only_our_own_pages_may_frame_it(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    framed = signed_in(client, cast.wanda).get(address(article, "preview"), {"frame": "article"})
    policy = framed["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy and "unsafe" not in policy
    assert framed["X-Frame-Options"] == "SAMEORIGIN" and "no-store" in framed["Cache-Control"]
    assert b"<script" not in framed.content
    alone = client.get(address(article, "preview"))
    assert "frame-ancestors 'none'" in alone["Content-Security-Policy"]
    assert alone["X-Frame-Options"] == "DENY"


def test_who_may_not_open_the_draft_sees_no_preview_of_it(client: Client, cast: Cast) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    signed_in(client, cast.wanda)
    here = address(article, "preview")
    assert client.get(here, {"frame": "card"}).status_code == 403
    values = posted(document(cast.harbour, cast.ann), 1, live="article")
    assert client.post(here, values).status_code == 403
