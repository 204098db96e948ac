"""The preview button shows what the form holds, to those who may see it."""

from django.test import Client

from articles.models import Article, Revision
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article, make_live

from .forms import address, posted, signed_in
from .paper import paper


def test_what_is_not_saved_is_shown(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    text = document(cast.harbour, cast.ben, headline="Unsaved headline", body="<p>Unsaved.</p>")
    page = signed_in(client, cast.wanda).post(address(article, "preview"), posted(text, 1))
    assert page.status_code == 200
    shown = page.content.decode()
    for said in ("Unsaved headline", "Unsaved.", "Ben Doyle"):
        assert said in shown


def test_nothing_is_stored(client: Client, cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    before = (paper(), Article.objects.values().get(), AuditEntry.objects.count())
    text = document(cast.harbour, cast.ben, headline="Unsaved headline")
    signed_in(client, cast.edgar).post(address(article, "preview"), posted(text, 1))
    assert (paper(), Article.objects.values().get(), AuditEntry.objects.count()) == before
    assert Revision.objects.count() == 1


def test_a_preview_without_a_form_shows_what_is_saved(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    page = signed_in(client, cast.wanda).get(address(article, "preview"))
    assert "Harbour wall to close" in page.content.decode()


def test_what_is_hostile_is_cleaned_in_the_preview_too(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    text = document(cast.harbour, cast.ann, body="<p>a</p><script>alert(1)</script>")
    page = signed_in(client, cast.wanda).post(address(article, "preview"), posted(text, 1))
    assert "alert(1)" not in page.content.decode()


def test_no_cache_and_no_search_engine_keeps_it(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    page = signed_in(client, cast.wanda).get(address(article, "preview"))
    assert "no-store" in page["Cache-Control"] and page["X-Robots-Tag"] == "noindex"
    assert 'name="robots"' in page.content.decode()


def test_a_preview_is_as_strict_as_the_page(client: Client, cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    public = client.get(live.path)["Content-Security-Policy"]
    page = signed_in(client, cast.edgar).get(address(article, "preview"))
    assert page["Content-Security-Policy"] == public
    assert "unsafe" not in public


def test_what_cannot_be_read_is_refused_by_name(client: Client, cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    values = posted(document(cast.harbour, cast.ann), 1) | {"tags": "x"}
    page = signed_in(client, cast.wanda).post(address(article, "preview"), values)
    assert page.status_code == 422 and b"tags" in page.content
