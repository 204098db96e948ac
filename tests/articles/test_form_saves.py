"""The article form shows a document and posts one."""

from dataclasses import replace

import pytest
from django.test import Client

from articles.desk.writing import current_document
from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import Article
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article, make_image

from .forms import address, posted, signed_in


@pytest.fixture
def article(cast: Cast) -> Article:
    return make_article(cast.wanda, document(cast.harbour, cast.ann))


def test_the_form_shows_the_newest_text(client: Client, cast: Cast, article: Article) -> None:
    page = signed_in(client, cast.wanda).get(address(article))
    assert page.status_code == 200
    assert page.context["document"]["headline"] == "Harbour wall to close"
    shown = page.content.decode()
    assert "Harbour wall to close" in shown
    assert "The harbour wall will close for a week." in shown
    assert 'name="base_version" value="1"' in shown


def test_a_whole_document_goes_through_the_form(
    client: Client, cast: Cast, article: Article
) -> None:
    other = make_article(cast.wanda, document(cast.harbour, cast.ann))
    image = make_image()
    text = replace(
        document(cast.harbour, cast.ann),
        headline="Wall & “quay” <closed>",
        slug="wall",
        kicker="Works",
        body=f'<p>One.</p><figure data-image="{image.pk}"></figure><p>Two.</p>',
        kind="sponsored",
        sponsor="Quay Company",
        standfirst_style="separate",
        lead=ImageEntry(image.pk, caption="", added="Added."),
        gallery=(ImageEntry(image.pk),),
        bylines=(BylineEntry(cast.ben.pk, "editor", "Own."),),
        tags=(cast.tides.pk,),
        related=(other.public_id,),
        seo_title="Wall",
        noindex=True,
        sensitive=True,
        canonical_url="https://elsewhere.example/",
        sources="One.\nTwo.",
        language="en-GB",
    )
    answer = signed_in(client, cast.wanda).post(address(article), posted(text, 1))
    assert (answer.status_code, answer["Location"]) == (302, address(article))
    assert current_document(article) == text


def test_what_the_form_shows_saves_as_no_change(
    client: Client, cast: Cast, article: Article
) -> None:
    signed_in(client, cast.wanda).post(address(article), posted(current_document(article), 1))
    article.refresh_from_db()
    assert article.version == 1


def test_line_breaks_of_the_browser_become_plain_ones(
    client: Client, cast: Cast, article: Article
) -> None:
    values = posted(document(cast.harbour, cast.ann), 1, sources="One.\r\nTwo.")
    values["headline"] = " Wall \r\n to   close "
    signed_in(client, cast.wanda).post(address(article), values)
    text = current_document(article)
    assert (text.sources, text.headline) == ("One.\nTwo.", "Wall to close")


def test_unticked_boxes_are_off(client: Client, cast: Cast) -> None:
    text = document(cast.harbour, cast.ann, noindex=True, sensitive=True)
    article = make_article(cast.wanda, text)
    values = posted(replace(text, noindex=False, sensitive=False), 1)
    signed_in(client, cast.wanda).post(address(article), values)
    assert not current_document(article).noindex and not current_document(article).sensitive


def test_an_empty_form_empties_the_article(client: Client, cast: Cast, article: Article) -> None:
    signed_in(client, cast.wanda).post(address(article), posted(ArticleDocument(), 1))
    assert current_document(article) == ArticleDocument()


def test_a_save_by_the_form_is_audited_to_the_person(
    client: Client, cast: Cast, article: Article
) -> None:
    AuditEntry.objects.all().delete()
    text = document(cast.harbour, cast.ann, headline="Other")
    signed_in(client, cast.edgar).post(address(article), posted(text, 1))
    assert AuditEntry.objects.get().user == cast.edgar


def test_the_form_is_never_stored_by_a_cache(client: Client, cast: Cast, article: Article) -> None:
    page = signed_in(client, cast.wanda).get(address(article))
    assert "no-store" in page["Cache-Control"]


def test_whoever_is_not_signed_in_is_sent_to_the_login(client: Client, article: Article) -> None:
    for answer in (client.get(address(article)), client.post(address(article), {})):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/admin/login/")
    article.refresh_from_db()
    assert article.version == 1


@pytest.mark.parametrize("key", ["0", "987654", "x", "-1", "1.0", "²", "9" * 30, "9" * 5000])
def test_an_article_that_is_none_is_not_found(client: Client, cast: Cast, key: str) -> None:
    page = signed_in(client, cast.edgar).get(f"/admin/articles/article/{key}/change/")
    assert page.status_code == 404
