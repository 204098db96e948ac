"""TK and typewriter marks left standing are found; the place is named."""

from dataclasses import replace
from typing import Any

import pytest

from articles.desk.checks import problems_of
from articles.document import BylineEntry, ImageEntry
from articles.models import Article
from media.models import Image
from tests.cast import Cast
from tests.factories import document, make_article, make_image


def wide_image(**words: str) -> Image:
    image = make_image()
    Image.objects.filter(pk=image.pk).update(width=1600, **words)
    return Image.objects.get(pk=image.pk)


def found(cast: Cast, **changes: Any) -> list[tuple[str, str]]:
    text = document(cast.harbour, cast.ann, **changes)
    return [(p.field, p.message) for p in problems_of(Article(), text) if not p.override]


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("headline", {"headline": "Mayor TK resigns"}),
        ("standfirst", {"standfirst": "TKTK."}),
        ("kicker", {"kicker": "TK"}),
        ("body", {"body": "<p>It cost <strong>TK</strong> pounds.</p>"}),
        ("sources", {"sources": "The report (TK)"}),
        ("seo_title", {"seo_title": "TK"}),
        ("social_description", {"social_description": "A TK."}),
    ],
)
def test_it_is_found_in_every_text(cast: Cast, field: str, changes: dict[str, str]) -> None:
    ((where, message),) = found(cast, **changes)
    assert where == field and "TK" in message


@pytest.mark.parametrize("words", ["NATKO", "tk", "TKs", "AT&TKT", "Tk"])
def test_letters_of_another_word_are_none(cast: Cast, words: str) -> None:
    assert found(cast, body=f"<p>{words} said so.</p>") == []


def test_it_is_found_in_the_words_of_a_picture_in_the_text(cast: Cast) -> None:
    image = wide_image(title="Harbour wall")
    body = f'<p>a</p><figure data-image="{image.pk}" data-caption="The mayor, TK."></figure>'
    ((field, message),) = found(cast, body=body)
    assert field == "body"
    assert "the caption of “Harbour wall”" in message and "The mayor, TK." in message


def test_it_is_found_in_a_caption_that_the_library_gives(cast: Cast) -> None:
    image = wide_image(caption="TK in front of the wall.")
    assert [field for field, _m in found(cast, lead=ImageEntry(image.pk))] == ["lead"]
    assert found(cast, lead=ImageEntry(image.pk, caption="The wall.")) == []


def test_the_alternative_text_of_a_decorative_picture_is_said_to_nobody(cast: Cast) -> None:
    image = wide_image(alt="TK")
    assert found(cast, lead=ImageEntry(image.pk, decorative=True)) == []


def test_it_is_found_in_an_end_note(cast: Cast) -> None:
    bylines = (BylineEntry(cast.ann.pk, end_note="Ann TK."),)
    assert [field for field, _m in found(cast, bylines=bylines)] == ["bylines"]


@pytest.mark.parametrize(("width", "crop", "warned"), [
    (1199, "", True), (1200, "", False), (1600, "0 0 5000 10000", True),
    (2400, "0 0 5000 10000", False),
])  # fmt: skip
def test_a_narrow_lead_is_said_to_be_one(cast: Cast, width: int, crop: str, warned: bool) -> None:
    image = make_image()
    Image.objects.filter(pk=image.pk).update(width=width)
    fields = [field for field, _m in found(cast, lead=ImageEntry(image.pk, crop=crop))]
    assert fields == (["lead"] if warned else [])


def test_a_narrow_picture_elsewhere_is_none_of_its_business(cast: Cast) -> None:
    assert found(cast, gallery=(ImageEntry(make_image().pk),)) == []


def test_a_long_text_costs_no_more_queries_than_a_short_one(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    image = wide_image()
    figure = f'<figure data-image="{image.pk}"></figure>'
    link = '<p><a href="/2026/01/x{}/">x</a> <a href="/tags/t{}/">y</a> <a href="/s{}/">z</a></p>'
    body = "".join(figure + link.format(n, n, n) for n in range(50))
    text = replace(document(cast.harbour, cast.ann), body=body, slug="wall")
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    with django_assert_max_num_queries(10):
        assert len(problems_of(article, text)) >= 50


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("headline", 'He said "no" twice'),
        ("standfirst", "It's late"),
        ("kicker", "Harbour -- news"),
    ],
)
def test_a_typewriter_s_marks_are_told_over_the_text(cast: Cast, field: str, words: str) -> None:
    ((where, message),) = found(cast, **{field: words})
    assert where == field and "typewriter" in message
    assert found(cast, headline="He said “no” – it’s late") == []
