"""What the database cannot hold, or what names nothing, is refused by field."""

import uuid
from dataclasses import replace
from typing import Any

import pytest

from articles.desk.refusals import InvalidDocument
from articles.desk.validation import BODY_LENGTH, limits
from articles.desk.writing import create_draft, save
from articles.document import ArticleDocument, BylineEntry, ImageEntry
from articles.models import Article, Revision
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article

GONE = 987_654


def refused(cast: Cast, **fields: Any) -> list[str]:
    """Return the fields that a save refuses; assert that it wrote nothing."""
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    before = (Article.objects.values().get(), AuditEntry.objects.count())
    with pytest.raises(InvalidDocument) as caught:
        save(article, replace(document(cast.harbour, cast.ann), **fields), 1, cast.wanda)
    assert (Article.objects.values().get(), AuditEntry.objects.count()) == before
    assert Revision.objects.count() == 1
    assert all(sentence for said in caught.value.errors.values() for sentence in said)
    return sorted(caught.value.errors)


def longest(name: str, most: int) -> str:
    if name == "body":
        return f"<p>{'x' * (most - 7)}</p>"
    start = "https://news.example/" if name == "canonical_url" else ""
    return start + "x" * (most - len(start))


@pytest.mark.parametrize("name", [*limits()])
def test_a_text_that_is_too_long_is_refused(cast: Cast, name: str) -> None:
    assert name in refused(cast, **{name: longest(name, limits()[name] + 1)})


FREE = set(limits()) - {"kind", "standfirst_style", "language"}


@pytest.mark.parametrize("name", sorted(FREE))
def test_a_text_that_just_fits_is_stored(cast: Cast, name: str) -> None:
    text = longest(name, limits()[name])
    article = make_article(cast.wanda, document(cast.harbour, cast.ann, **{name: text}))
    assert getattr(Article.objects.get(pk=article.pk), name) == text


def test_a_body_has_a_limit_too() -> None:
    assert limits()["body"] == BODY_LENGTH


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "poem"),
        ("kind", ""),
        ("standfirst_style", "shouted"),
        ("headline", "Two\nlines"),
        ("slug", "Harbour Wall"),
        ("slug", "harbour--wall"),
        ("slug", "-wall"),
        ("slug", "hafen-mauer-ü"),
        ("slug", "../../admin"),
        ("language", "english!"),
        ("canonical_url", "elsewhere"),
        ("canonical_url", "javascript:alert(1)"),
        ("canonical_url", "ftp://elsewhere.example/"),
        ("section", GONE),
        ("bylines", (BylineEntry(GONE),)),
        ("tags", (GONE,)),
        ("related", (uuid.UUID(int=5),)),
        ("lead", ImageEntry(GONE)),
        ("social", ImageEntry(GONE)),
        ("gallery", (ImageEntry(GONE),)),
        ("body", f'<p>a</p><figure data-image="{GONE}"></figure>'),
    ],
)
def test_a_value_that_is_not_known_is_refused(cast: Cast, name: str, value: Any) -> None:
    assert refused(cast, **{name: value}) == [name]


def test_an_unknown_role_is_refused(cast: Cast) -> None:
    assert refused(cast, bylines=(BylineEntry(cast.ann.pk, "ghost"),)) == ["bylines"]


def test_an_author_twice_in_one_role_is_refused(cast: Cast) -> None:
    twice = (BylineEntry(cast.ann.pk), BylineEntry(cast.ann.pk))
    assert refused(cast, bylines=twice) == ["bylines"]


def test_an_author_in_two_roles_is_stored(cast: Cast) -> None:
    both = (BylineEntry(cast.ann.pk), BylineEntry(cast.ann.pk, "photographer"))
    article = make_article(cast.wanda, document(cast.harbour, cast.ann, bylines=both))
    assert article.bylines.count() == 2


def test_a_tag_twice_is_refused(cast: Cast) -> None:
    assert refused(cast, tags=(cast.tides.pk, cast.tides.pk)) == ["tags"]


def test_a_related_article_twice_is_refused(cast: Cast) -> None:
    other = create_draft(cast.wanda)
    article = create_draft(cast.wanda)
    with pytest.raises(InvalidDocument) as caught:
        save(article, ArticleDocument(related=(other.public_id,) * 2), 1, cast.wanda)
    assert list(caught.value.errors) == ["related"]


def test_a_picture_s_words_have_limits(cast: Cast) -> None:
    found = refused(
        cast,
        lead=ImageEntry(GONE, title="x" * 201),
        body=f'<p>a</p><figure data-image="{GONE}" data-alt="{"x" * 501}"></figure>',
    )
    assert found == ["body", "lead"]


def test_all_that_is_wrong_is_said_at_once(cast: Cast) -> None:
    found = refused(cast, kind="poem", slug="No Slug", tags=(GONE,), headline="x" * 301)
    assert found == ["headline", "kind", "slug", "tags"]


def test_a_first_text_that_is_refused_leaves_no_article(cast: Cast) -> None:
    with pytest.raises(InvalidDocument):
        create_draft(cast.wanda, ArticleDocument(kind="poem"))
    assert not Article.objects.exists() and not AuditEntry.objects.exists()
