"""The database itself refuses rows that must not be."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from articles.models import (
    Article,
    ArticleTag,
    Byline,
    Correction,
    ImageUse,
    Publication,
    PublishedArticle,
    PublishedByline,
    PublishedImageUse,
    PublishedTag,
    Revision,
    Section,
    Tag,
    UrlHistory,
)
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_live


def article() -> Article:
    return Article.objects.get()


def live() -> PublishedArticle:
    return PublishedArticle.objects.get()


def another_live(**changes: Any) -> None:
    row = live()
    values = {"public_id": uuid.uuid4(), "path": "/2026/03/other/"} | changes
    for name, value in values.items():
        setattr(row, name, value)
    row.pk = None
    row.save(force_insert=True)


def another_use(role: str) -> None:
    image = make_image(f"#00{len(role):02d}ff")
    for order in range(2):
        ImageUse.objects.create(article=article(), image=image, role=role, order=order)


def another_live_use(role: str) -> None:
    """Give the live article two pictures of one role."""
    image = make_image("#aa7b99")
    for _time in range(2):
        PublishedImageUse.objects.create(article=live(), image=image, role=role, order=0)


def another_publication(**times: Any) -> None:
    row = Publication.objects.get()
    Publication.objects.create(
        article=row.article, revision=row.revision, change="fix", path=row.path, **times
    )


def correction(**given: str) -> None:
    values = {"kind": "correction", "text": "Wrong.", "placement": "foot"} | given
    Correction.objects.create(public_id=uuid.uuid4(), at=timezone.now(), **values)


NOW = timezone.now()
# constraint or unique column -> what breaks it, given one live article
BREAKING: dict[str, Callable[[Cast], Any]] = {
    "article_stage_is_known": lambda cast: Article.objects.update(stage="lost"),
    "article_scheduled_has_time": lambda cast: Article.objects.update(
        stage="scheduled", approved_revision=Revision.objects.get()
    ),
    "article_approval_names_revision": lambda cast: Article.objects.update(stage="approved"),
    "article_approval_names_revision, scheduled": lambda cast: Article.objects.update(
        stage="scheduled", scheduled_for=NOW
    ),
    "article_live_is_complete, path": lambda cast: Article.objects.update(path=None),
    "article_live_is_complete, time": lambda cast: Article.objects.update(first_published_at=None),
    "article_live_is_complete, revision": lambda cast: Article.objects.update(
        published_revision=None
    ),
    "article_live_is_complete, standing": lambda cast: Article.objects.update(standing="lost"),
    "article.public_id": lambda cast: Article.objects.create(public_id=article().public_id),
    "article.path": lambda cast: Article.objects.create(path=article().path),
    "article_standing_is_known": lambda cast: Article.objects.update(standing="lost"),
    "article_kind_is_known": lambda cast: Article.objects.update(kind="rumour"),
    "article_style_is_known": lambda cast: Article.objects.update(standfirst_style="loud"),
    "published_kind_is_known": lambda cast: PublishedArticle.objects.update(kind="rumour"),
    "published_style_is_known": lambda cast: PublishedArticle.objects.update(
        standfirst_style="loud"
    ),
    "desk_byline_role_is_known": lambda cast: Byline.objects.update(role="rival"),
    "live_byline_role_is_known": lambda cast: PublishedByline.objects.update(role="rival"),
    "desk_image_role_is_known": lambda cast: another_use("wallpaper"),
    "live_image_role_is_known": lambda cast: another_live_use("wallpaper"),
    "live_one_lead_image": lambda cast: another_live_use("lead"),
    "live_one_social_image": lambda cast: another_live_use("social"),
    "publication_change_is_known": lambda cast: Publication.objects.update(change="whim"),
    "address_target_is_known": lambda cast: UrlHistory.objects.update(target="nothing"),
    "address_answer_is_known": lambda cast: UrlHistory.objects.update(answer="perhaps"),
    "correction_placement_is_known": lambda cast: correction(placement="side"),
    "published_has_headline": lambda cast: PublishedArticle.objects.update(headline=""),
    "published_sponsored_names_sponsor": lambda cast: PublishedArticle.objects.update(
        kind="sponsored"
    ),
    "published.public_id": lambda cast: another_live(public_id=live().public_id),
    "published.path": lambda cast: another_live(path=live().path),
    "desk_byline_once_a_role": lambda cast: Byline.objects.create(
        article=article(), author=cast.ann, role="author", order=1
    ),
    "live_byline_once_a_role": lambda cast: PublishedByline.objects.create(
        article=live(), author=cast.ann, role="author", order=1, first_published_at=NOW
    ),
    "desk_tag_once": lambda cast: ArticleTag.objects.create(
        content_object=article(), tag=cast.tides
    ),
    "live_tag_once": lambda cast: PublishedTag.objects.create(
        content_object=live(), tag=cast.tides, first_published_at=NOW
    ),
    "desk_one_lead_image": lambda cast: another_use("lead"),
    "desk_one_social_image": lambda cast: another_use("social"),
    "publication_one_open": lambda cast: another_publication(began_at=NOW),
    "publication_ends_after_it_begins": lambda cast: another_publication(
        began_at=NOW, ended_at=NOW - timedelta(seconds=1)
    ),
    "revision_number_once": lambda cast: Revision.objects.create(
        article=article(), number=1, document={}
    ),
    "correction_has_text": lambda cast: correction(text=""),
    "correction_kind_is_known": lambda cast: correction(kind="excuse"),
    "section_is_not_its_own_part": lambda cast: Section.objects.update(parent=models.F("pk")),
    "section.name": lambda cast: Section.objects.create(name="Harbour", slug="other"),
    "section.slug": lambda cast: Section.objects.create(name="Other", slug="harbour"),
    "tag.name": lambda cast: Tag.objects.create(name="Tides", slug="other"),
    "tag.slug": lambda cast: Tag.objects.bulk_create([Tag(name="Other", slug="tides")]),
    "url_history.path": lambda cast: UrlHistory.objects.create(
        path=live().path, target="tag", target_key="1"
    ),
}


@pytest.mark.parametrize("name", BREAKING)
def test_a_row_that_must_not_be_is_refused(cast: Cast, name: str) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    with pytest.raises(IntegrityError), transaction.atomic():
        BREAKING[name](cast)


def test_every_named_constraint_is_tried() -> None:
    tried = {name.partition(",")[0] for name in BREAKING}
    named = {
        constraint.name
        for model in (
            Article, ArticleTag, Byline, Correction, ImageUse, Publication, PublishedArticle,
            PublishedByline, PublishedTag, Revision, Section, Tag, UrlHistory,
        )
        for constraint in model._meta.constraints
    }  # fmt: skip
    assert named <= tried


@pytest.mark.parametrize("role", ["gallery", "inline"])
def test_pictures_of_other_roles_may_repeat(cast: Cast, role: str) -> None:
    make_article(cast.wanda, document(cast.harbour, cast.ann))
    another_use(role)
    assert article().image_uses.count() == 2


def test_a_reference_to_nothing_is_refused(cast: Cast) -> None:
    draft = make_article(cast.wanda, document(cast.harbour, cast.ann))
    with pytest.raises(IntegrityError), transaction.atomic():
        Byline.objects.create(article=draft, author_id=987_654, role="author", order=1)
        # PostgreSQL and SQLite look at references when the transaction ends.
        connection.check_constraints()
