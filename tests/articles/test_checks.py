"""What is looked at before an article goes out, and who may pass it by."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from articles.desk.checks import problems_of
from articles.desk.publishing import publish
from articles.desk.refusals import PublishBlocked
from articles.document import ArticleDocument, ImageEntry
from articles.models import Article, PublishedArticle
from media.models import Image
from tests.cast import Cast
from tests.factories import document, make_article, make_image

EDITOR, PUBLISHER = "article.override", "article.override_rights"
EMBARGO, NOBODY = "article.lift_embargo", "nobody"
TOMORROW = dt.timedelta(days=1)

Spoil = Callable[[Cast, ArticleDocument], ArticleDocument]


def with_image(**changes: Any) -> Spoil:
    def spoil(_cast: Cast, text: ArticleDocument) -> ArticleDocument:
        image = make_image()
        Image.objects.filter(pk=image.pk).update(width=1600, **changes)
        return replace(text, lead=ImageEntry(image.pk))

    return spoil


def without(**changes: Any) -> Spoil:
    return lambda _cast, text: replace(text, **changes)


def expired() -> dt.date:
    return timezone.localdate() - TOMORROW


# name -> (what is wrong, the field named, the right that passes it by)
BLOCKING: dict[str, tuple[Spoil, str, str]] = {
    "no headline": (without(headline=""), "headline", NOBODY),
    "a headline of spaces": (without(headline="  "), "headline", NOBODY),
    "no section": (without(section=None), "section", NOBODY),
    "no sponsor": (without(kind="sponsored"), "sponsor", NOBODY),
    "a sponsor of spaces": (without(kind="sponsored", sponsor=" "), "sponsor", NOBODY),
    "no byline": (without(bylines=()), "bylines", EDITOR),
    "no text": (without(body=""), "body", EDITOR),
    "no alternative text": (with_image(alt=""), "lead", EDITOR),
    "no credit": (with_image(credit=""), "lead", EDITOR),
}


def test_a_complete_article_has_no_problem(cast: Cast) -> None:
    text = with_image()(cast, document(cast.harbour, cast.ann))
    assert problems_of(make_article(cast.wanda, text), text) == []


@pytest.mark.parametrize("name", BLOCKING)
def test_each_problem_names_its_field_and_who_may_pass_it_by(cast: Cast, name: str) -> None:
    spoil, field, right = BLOCKING[name]
    text = spoil(cast, document(cast.harbour, cast.ann))
    (problem,) = problems_of(make_article(cast.wanda, text), text)
    assert (problem.field, problem.override) == (field, right)
    assert problem.message


@pytest.mark.parametrize("name", BLOCKING)
def test_nothing_goes_out_past_a_check_without_a_reason(cast: Cast, name: str) -> None:
    text = BLOCKING[name][0](cast, document(cast.harbour, cast.ann))
    article = make_article(cast.wanda, text)
    with pytest.raises(PublishBlocked) as caught:
        publish(article, cast.petra, version=1, override_reason="  ")
    assert [problem.field for problem in caught.value.problems] == [BLOCKING[name][1]]
    assert not PublishedArticle.objects.exists()


@pytest.mark.parametrize("name", [name for name in BLOCKING if BLOCKING[name][2] == EDITOR])
def test_an_editor_passes_these_with_a_reason(cast: Cast, name: str) -> None:
    text = BLOCKING[name][0](cast, document(cast.harbour, cast.ann))
    article = make_article(cast.wanda, text)
    assert publish(article, cast.edgar, version=1, override_reason="Breaking.").pk


@pytest.mark.parametrize("name", [name for name in BLOCKING if BLOCKING[name][2] == NOBODY])
def test_nobody_passes_what_the_paper_cannot_hold(cast: Cast, name: str) -> None:
    text = BLOCKING[name][0](cast, document(cast.harbour, cast.ann))
    article = make_article(cast.wanda, text)
    with pytest.raises(PublishBlocked):
        publish(article, cast.petra, version=1, override_reason="Breaking.")


def test_only_a_publisher_passes_rights_that_ended(cast: Cast) -> None:
    text = with_image(rights_expire=expired())(cast, document(cast.harbour, cast.ann))
    article = make_article(cast.wanda, text)
    (problem,) = problems_of(article, text)
    assert (problem.field, problem.override) == ("lead", PUBLISHER)
    assert date_format(expired(), "DATE_FORMAT") in problem.message
    with pytest.raises(PublishBlocked, match="rights"):
        publish(article, cast.edgar, version=1, override_reason="Breaking.")
    assert publish(article, cast.petra, version=1, override_reason="We asked.").pk


def test_rights_that_end_today_still_hold(cast: Cast) -> None:
    text = with_image(rights_expire=timezone.localdate())(cast, document(cast.harbour, cast.ann))
    assert problems_of(make_article(cast.wanda, text), text) == []


def test_only_a_publisher_passes_an_embargo(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    Article.objects.update(embargo_until=timezone.now() + TOMORROW)
    with pytest.raises(PublishBlocked, match="embargo") as caught:
        publish(article, cast.edgar, version=1, override_reason="Breaking.")
    assert caught.value.problems[0].override == EMBARGO
    assert publish(article, cast.petra, version=1, override_reason="Lifted by phone.").pk


def test_an_embargo_that_is_over_stops_nobody(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    Article.objects.update(embargo_until=timezone.now() - TOMORROW)
    assert publish(article, cast.edgar, version=1).pk


def test_one_that_may_be_passed_does_not_carry_one_that_may_not(cast: Cast) -> None:
    text = replace(document(cast.harbour, cast.ann), bylines=(), section=None)
    article = make_article(cast.wanda, text)
    with pytest.raises(PublishBlocked) as caught:
        publish(article, cast.edgar, version=1, override_reason="Breaking.")
    assert [problem.field for problem in caught.value.problems] == ["section"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"headline": "x" * 111}, "headline"), ({"standfirst": ""}, "standfirst")],
)
def test_a_warning_stops_nobody(cast: Cast, changes: dict[str, str], field: str) -> None:
    text = document(cast.harbour, cast.ann, **changes)
    article = make_article(cast.wanda, text)
    (problem,) = problems_of(article, text)
    assert (problem.field, problem.override) == (field, "")
    assert publish(article, cast.edgar, version=1).pk


def test_what_stops_stands_before_what_warns(cast: Cast) -> None:
    text = document(cast.harbour, cast.ann, bylines=(), standfirst="")
    found = problems_of(make_article(cast.wanda, text), text)
    assert [bool(problem.override) for problem in found] == [True, False]
