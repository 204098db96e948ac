"""The demo's articles are such as people would write, and of many shapes."""

import datetime as dt

import pytest
from django.db.models import Count

from articles.desk.checks import problems_of
from articles.desk.validation import validate
from articles.desk.writing import current_document
from articles.models import Article, Correction, PublishedArticle, Section, Tag
from authors.models import Author
from newsroom.demo.content_files import read
from newsroom.richtext.body_parts import parts
from newsroom.richtext.embeds import EmbedNode
from newsroom.richtext.figures import FigureNode
from newsroom.richtext.galleries import GalleryNode
from newsroom.richtext.sanitising import clean

from .conftest import TODAY, Filled

pytestmark = pytest.mark.django_db


def test_every_article_is_valid_and_the_live_ones_pass_every_check(filled: Filled) -> None:
    for article in Article.objects.all():
        document = current_document(article)
        assert validate(document) == {}, article
        assert document.body == clean(document.body), article
        if article.standing == "live":
            assert [p for p in problems_of(article, document) if p.override] == [], article


def test_forty_five_are_live_beside_a_few_drafts(filled: Filled) -> None:
    live = PublishedArticle.objects
    assert live.count() == 45
    assert 2 <= Article.objects.filter(standing="unpublished").count() <= 6
    assert all(300 <= words <= 1200 for words in live.values_list("word_count", flat=True))
    known = {str(key) for key in Article.objects.values_list("public_id", flat=True)}
    for row in live.all():
        assert set(row.related) <= known, row
        assert row.first_published_at.date() <= TODAY, row
        assert row.updated_at is None or row.updated_at >= row.first_published_at, row
    old = live.filter(first_published_at__date__lt=TODAY - dt.timedelta(days=365))
    assert old.count() == 1


def test_every_section_author_and_common_tag_has_something_to_list(filled: Filled) -> None:
    for section in Section.objects.annotate(live=Count("live_articles")):
        assert section.live >= 6, section
    written = set(PublishedArticle.objects.values_list("bylines__author", flat=True))
    assert written == set(Author.objects.values_list("pk", flat=True))


def test_they_are_of_many_shapes(filled: Filled) -> None:
    live = PublishedArticle.objects
    kinds = {"news", "analysis", "opinion", "review", "explainer", "fact-check", "sponsored"}
    assert kinds <= set(live.values_list("kind", flat=True))
    assert set(live.values_list("standfirst_style", flat=True)) == {"run-in", "separate"}
    assert live.filter(lead_image=None, image_uses=None).exists()
    assert live.exclude(dateline="").exists()
    assert live.exclude(updated_at=None).exists()
    assert live.filter(image_uses__role="gallery").exists()
    assert live.filter(sensitive=True).exists()
    kinds = {"correction", "clarification", "update", "editors-note", "retraction"}
    assert set(Correction.objects.values_list("kind", flat=True)) == kinds
    assert {len(row.bylines.all()) for row in live.prefetch_related("bylines")} >= {1, 4}
    assert max(map(len, live.values_list("headline", flat=True))) == 160

    bodies = list(live.values_list("body", flat=True))
    found = {type(part) for body in bodies for part in parts(body)}
    assert found == {str, FigureNode, GalleryNode, EmbedNode}
    shapes = ("<table>", "<cite>", '<aside class="pullquote">', "<pre>", "<a data-article=")
    assert [shape for shape in shapes if not any(shape in body for body in bodies)] == []
    assert max(body.count("<h2>") for body in bodies) >= 12
    assert max(live.annotate(n=Count("image_uses")).values_list("n", flat=True)) >= 8


def test_every_description_of_a_tag_has_its_tag(filled: Filled) -> None:
    described = Tag.objects.exclude(description="").values_list("name", flat=True)
    assert set(described) == {one["name"] for one in read("tags.toml")["tag"]}
