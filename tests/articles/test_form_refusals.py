"""What is refused comes back with every letter that was typed."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Article, Revision
from tests.cast import Cast
from tests.factories import document, make_article

from .forms import address, posted, signed_in

TYPED = {
    "headline": "Typed headline",
    "slug": "No Slug At All",
    "kicker": "Typed kicker",
    "standfirst": "Typed standfirst",
    "body": "<p>Typed body</p>",
    "dateline": "Typed dateline",
    "sponsor": "Typed sponsor",
    "seo_title": "Typed title",
    "seo_description": "Typed description",
    "canonical_url": "typed address",
    "sources": "Typed sources",
    "ai_use": "Typed use",
}


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def test_a_refused_save_keeps_all_that_was_typed(
    client: Client, cast: Cast, article: Article
) -> None:
    values = posted(document(cast.harbour, cast.ben, tags=(cast.tides.pk,)), 1) | TYPED
    page = signed_in(client, cast.wanda).post(address(article), values | {"noindex": "1"})
    assert page.status_code == 422
    shown = page.content.decode()
    for name, text in TYPED.items():
        if name != "body":
            assert text in shown, name
    assert "Typed body" in shown
    kept = page.context["document"]
    assert kept["section"] == cast.harbour.pk
    assert kept["bylines"][0]["author"] == cast.ben.pk
    assert list(kept["tags"]) == [cast.tides.pk]
    assert kept["noindex"] is True


def test_the_errors_stand_at_their_fields(client: Client, cast: Cast, article: Article) -> None:
    values = posted(document(cast.harbour, cast.ann), 1) | TYPED
    page = signed_in(client, cast.wanda).post(address(article), values)
    assert sorted(page.context["errors"]) == ["canonical_url", "slug"]
    shown = page.content.decode()
    assert 'id="errors_slug"' in shown and 'id="errors_canonical_url"' in shown


def test_a_refused_save_writes_nothing_and_keeps_its_base(
    client: Client, cast: Cast, article: Article
) -> None:
    values = posted(document(cast.harbour, cast.ann), 1) | TYPED
    page = signed_in(client, cast.wanda).post(address(article), values)
    assert Revision.objects.count() == 1
    assert 'name="base_version" value="1"' in page.content.decode()


def test_text_that_looks_like_markup_comes_back_as_text(
    client: Client, cast: Cast, article: Article
) -> None:
    hostile = '"><script>alert(1)</script>'
    values = posted(document(cast.harbour, cast.ann), 1)
    values |= dict.fromkeys(("headline", "kicker", "sources", "body", "slug"), hostile)
    shown = signed_in(client, cast.wanda).post(address(article), values).content.decode()
    assert "<script>alert(1)" not in shown


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("lead", "{"),
        ("lead", "[" * 100_000),
        ("lead", '{"image": "x"}'),
        ("lead", '{"image": 1, "url": "https://evil.example/"}'),
        ("gallery", "{}"),
        ("bylines", '[{"author": null}]'),
        ("tags", '["x"]'),
        ("tags", "[1e400]"),
        ("related", '["not-a-uuid"]'),
        ("section", "0"),
    ],
)
def test_what_no_browser_of_ours_sends_is_refused_by_name(
    client: Client, cast: Cast, article: Article, field: str, value: str
) -> None:
    values = posted(document(cast.harbour, cast.ann), 1) | {field: value}
    page = signed_in(client, cast.wanda).post(address(article), values)
    assert page.status_code == 400
    assert field in page.content.decode()
    assert Revision.objects.count() == 1


@pytest.mark.parametrize("section", ["x", "-1", "9" * 5000, "²"])
def test_a_section_that_is_no_number_is_none(
    client: Client, cast: Cast, article: Article, section: str
) -> None:
    values = posted(document(cast.harbour, cast.ann), 1) | {"section": section}
    signed_in(client, cast.wanda).post(address(article), values)
    article.refresh_from_db()
    assert article.section is None


def test_a_section_that_is_gone_is_refused(client: Client, cast: Cast, article: Article) -> None:
    values: dict[str, Any] = posted(document(cast.harbour, cast.ann), 1) | {"section": "987654"}
    page = signed_in(client, cast.wanda).post(address(article), values)
    assert page.status_code == 422 and list(page.context["errors"]) == ["section"]
