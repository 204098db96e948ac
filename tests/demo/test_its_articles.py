"""The demo's articles are such as people would write, and of many shapes."""

from articles.desk.checks import problems_of
from articles.desk.validation import validate
from articles.desk.writing import current_document
from articles.models import Article, Correction, PublishedArticle
from newsroom.richtext.sanitising import clean

from .conftest import TODAY, Fill


def test_every_article_is_valid_and_the_live_ones_pass_every_check(fill: Fill) -> None:
    fill()
    for article in Article.objects.all():
        document = current_document(article)
        assert validate(document) == {}, article
        assert document.body == clean(document.body), article
        if article.standing == "live":
            assert [p for p in problems_of(article, document) if p.override] == [], article


def test_sixteen_are_live_in_many_shapes_beside_a_few_drafts(fill: Fill) -> None:
    fill()
    live = PublishedArticle.objects
    assert live.count() == 16
    assert 2 <= Article.objects.filter(standing="unpublished").count() <= 6
    assert all(250 <= words <= 1000 for words in live.values_list("word_count", flat=True))
    assert len(set(live.values_list("kind", flat=True))) >= 5
    assert set(live.values_list("standfirst_style", flat=True)) == {"run-in", "separate"}
    assert live.filter(lead_image=None).exists()
    assert live.exclude(dateline="").exists()
    assert live.exclude(updated_at=None).exists()
    assert live.filter(image_uses__role="gallery").exists()
    assert live.filter(sensitive=True).exists()
    assert Correction.objects.exists()
    assert {len(row.bylines.all()) for row in live.prefetch_related("bylines")} >= {1, 4}
    known = {str(key) for key in Article.objects.values_list("public_id", flat=True)}
    for row in live.all():
        assert set(row.related) <= known, row
        assert row.first_published_at.date() <= TODAY, row
        assert row.updated_at is None or row.updated_at >= row.first_published_at, row
