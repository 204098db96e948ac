"""The working copy's rows are those of its newest document."""

from typing import Any

from articles.desk.writing import save
from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import Article, ArticleTag, Byline, ImageUse
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_tag


def uses(article: Article) -> list[tuple[Any, ...]]:
    rows = ImageUse.objects.filter(article=article).order_by("role", "order")
    return list(rows.values_list("role", "order", "image", "caption", "alt", "decorative"))


def test_texts_and_choices_stand_in_the_article_s_columns(cast: Cast) -> None:
    other = make_article(cast.wanda, document(cast.harbour, cast.ann))
    text = document(
        cast.harbour, cast.ann, kicker="Works", noindex=True, kind="opinion",
        related=(other.public_id,),
    )  # fmt: skip
    article = Article.objects.get(pk=make_article(cast.wanda, text).pk)
    assert (article.kicker, article.noindex, article.kind) == ("Works", True, "opinion")
    assert article.section == cast.harbour
    assert article.related == [str(other.public_id)]


def test_bylines_keep_their_order_roles_and_end_notes(cast: Cast) -> None:
    entries = (
        BylineEntry(cast.ben.pk, "photographer", ""),
        BylineEntry(cast.ann.pk, "author", "Ann was there."),
    )
    article = make_article(cast.wanda, document(cast.harbour, cast.ann, bylines=entries))
    rows = article.bylines.values_list("author", "role", "order", "end_note")
    assert list(rows) == [
        (cast.ben.pk, "photographer", 0, ""),
        (cast.ann.pk, "author", 1, "Ann was there."),
    ]


def test_every_use_of_an_image_has_its_row(cast: Cast) -> None:
    red, blue = make_image("#aa0000"), make_image("#0000aa")
    body = (
        f'<p>a</p><figure data-image="{blue.pk}" data-caption=""></figure><p>b</p>'
        f'<figure data-image="{red.pk}" data-alt="Red." data-decorative="true"></figure>'
    )
    text = document(
        cast.harbour,
        cast.ann,
        body=body,
        lead=ImageEntry(red.pk, caption="The lead."),
        social=ImageEntry(blue.pk),
        gallery=(ImageEntry(blue.pk), ImageEntry(red.pk, alt="")),
    )
    assert uses(make_article(cast.wanda, text)) == [
        ("gallery", 0, blue.pk, None, None, False),
        ("gallery", 1, red.pk, None, "", False),
        ("inline", 0, blue.pk, "", None, False),
        ("inline", 1, red.pk, None, "Red.", True),
        ("lead", 0, red.pk, "The lead.", None, False),
        ("social", 0, blue.pk, None, None, False),
    ]


def test_the_same_picture_may_stand_in_the_text_twice(cast: Cast) -> None:
    image = make_image()
    body = f'<figure data-image="{image.pk}"></figure>' * 2
    article = make_article(cast.wanda, document(cast.harbour, cast.ann, body=body))
    assert [row[:3] for row in uses(article)] == [("inline", 0, image.pk), ("inline", 1, image.pk)]


def test_tags_are_those_of_the_document(cast: Cast) -> None:
    boats = make_tag("Boats")
    text = document(cast.harbour, cast.ann, tags=(boats.pk, cast.tides.pk))
    article = make_article(cast.wanda, text)
    assert set(article.tags.all()) == {boats, cast.tides}


def test_what_the_next_text_leaves_out_is_gone(cast: Cast) -> None:
    image = make_image()
    body = f'<p>a</p><figure data-image="{image.pk}"></figure>'
    text = document(
        cast.harbour, cast.ann, body=body, lead=ImageEntry(image.pk), tags=(cast.tides.pk,)
    )
    article = make_article(cast.wanda, text)
    save(article, ArticleDocument(headline="Bare"), 1, cast.wanda)
    for model in (Byline, ImageUse, ArticleTag):
        assert not model.objects.exists(), model
    article.refresh_from_db()
    assert article.section is None


def test_a_save_leaves_other_articles_rows_alone(cast: Cast) -> None:
    other = make_article(cast.wanda, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, bylines=()), 1, cast.wanda)
    assert (other.bylines.count(), other.tag_rows.count()) == (1, 1)
