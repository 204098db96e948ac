"""A preview is the page that publishing would make, and leaves no trace."""

import uuid
from dataclasses import replace

from articles.desk.preview import preview_page
from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import Article
from newsroom.masthead.site import site_now
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_live

from .paper import paper


def test_an_empty_text_can_be_looked_at(cast: Cast) -> None:
    article = make_article(cast.wanda, ArticleDocument())
    page = preview_page(article, ArticleDocument(), site_now())
    assert page.headline == ""


def test_what_nobody_can_find_any_more_is_left_out(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    lost = replace(
        document(cast.harbour, cast.ann),
        section=987_654,
        bylines=(BylineEntry(987_654), BylineEntry(cast.ann.pk)),
        tags=(987_654, cast.tides.pk),
        lead=ImageEntry(987_654),
        body='<p>a</p><figure data-image="987654"></figure>',
        related=(uuid.UUID(int=3),),
    )
    page = preview_page(article, lost, site_now())
    assert page.headline == "Harbour wall to close"


def test_a_preview_writes_nothing(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    before = (paper(), Article.objects.values().get())
    text = document(cast.harbour, cast.ben, headline="Other", lead=ImageEntry(make_image().pk))
    assert preview_page(article, text, site_now()).headline == "Other"
    assert (paper(), Article.objects.values().get()) == before


def test_a_draft_is_not_offered_as_related_to_readers(cast: Cast) -> None:
    draft = make_article(cast.wanda, document(cast.harbour, cast.ann, headline="Secret"))
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="Known"))
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    text = document(cast.harbour, cast.ann, related=(draft.public_id, live.public_id))
    page = preview_page(article, text, site_now())
    assert [card.headline for card in page.related] == ["Known"]


def test_the_preview_of_a_draft_names_the_address_it_would_have(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    page = preview_page(article, document(cast.harbour, cast.ann, slug="wall"), site_now())
    assert page.url.endswith("/wall/")
