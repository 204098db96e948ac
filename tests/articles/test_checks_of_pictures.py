"""Every picture of an article is looked at, wherever it stands."""

from typing import Any

import pytest

from articles.desk.checks import problems_of
from articles.desk.publishing import publish
from articles.desk.refusals import PublishBlocked
from articles.desk.writing import save
from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import PublishedArticle
from media.models import Image
from tests.cast import Cast
from tests.factories import document, make_article, make_author, make_image, make_section, make_tag


def fields(cast: Cast, **changes: Any) -> list[str]:
    text = document(cast.harbour, cast.ann, **changes)
    return [problem.field for problem in problems_of(make_article(cast.wanda, text), text)]


@pytest.fixture
def silent(db: None) -> Image:
    """A picture without alternative text."""
    image = make_image()
    image.alt, image.width = "", 1600
    image.save()
    return image


@pytest.mark.parametrize("place", ["lead", "social"])
def test_a_single_picture_is_looked_at(cast: Cast, silent: Image, place: str) -> None:
    assert fields(cast, **{place: ImageEntry(silent.pk)}) == [place]


def test_each_picture_of_the_gallery_is_looked_at(cast: Cast, silent: Image) -> None:
    assert fields(cast, gallery=(ImageEntry(silent.pk),) * 2) == ["gallery", "gallery"]


def test_a_picture_in_the_text_is_looked_at(cast: Cast, silent: Image) -> None:
    body = f'<p>a</p><figure data-image="{silent.pk}"></figure>'
    assert fields(cast, body=body) == ["body"]


def test_words_of_its_own_or_being_decorative_are_enough(cast: Cast, silent: Image) -> None:
    body = (
        f'<p>a</p><figure data-image="{silent.pk}" data-alt="A wall."></figure>'
        f'<figure data-image="{silent.pk}" data-decorative="true"></figure>'
    )
    assert fields(cast, body=body, lead=ImageEntry(silent.pk, alt="A wall.")) == []


def test_an_empty_text_of_its_own_is_none(cast: Cast) -> None:
    image = make_image()
    image.width = 1600
    image.save()
    assert fields(cast, lead=ImageEntry(image.pk, alt="")) == ["lead"]


def test_an_older_text_whose_picture_is_gone_is_refused(cast: Cast) -> None:
    image = make_image()
    article = make_article(cast.wanda, document(cast.harbour, cast.ann, lead=ImageEntry(image.pk)))
    save(article, document(cast.harbour, cast.ann), 1, cast.wanda)
    image.delete()
    with pytest.raises(PublishBlocked, match="gone"):
        publish(article, cast.petra, version=1, override_reason="Please.")


def test_an_older_text_that_names_what_is_gone_is_refused(cast: Cast) -> None:
    author, section, tag = make_author("Gone"), make_section("Gone"), make_tag("Gone")
    bylines = (BylineEntry(cast.ann.pk), BylineEntry(author.pk))
    text = document(section, cast.ann, bylines=bylines, tags=(tag.pk,))
    article = make_article(cast.wanda, text)
    save(article, ArticleDocument(headline="Bare"), 1, cast.wanda)
    for thing in (author, section, tag):
        thing.delete()
    with pytest.raises(PublishBlocked) as caught:
        publish(article, cast.petra, version=1, override_reason="Please.")
    assert {problem.field for problem in caught.value.problems} == {"bylines", "section", "tags"}
    assert not PublishedArticle.objects.exists()
