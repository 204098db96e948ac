"""Which revision readers saw at any minute can be shown."""

import datetime as dt

from articles.desk.publishing import publish, unpublish
from articles.desk.writing import save
from articles.models import Publication
from tests.cast import Cast
from tests.factories import document, make_live

FIRST = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)
SECOND = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
THIRD = dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC)


def test_a_first_publication_opens_a_span(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=FIRST)
    span = Publication.objects.get()
    assert (span.article, span.revision, span.path) == (
        article, article.published_revision, live.path,
    )  # fmt: skip
    assert (span.change, span.began_at, span.ended_at) == ("first", FIRST, None)
    assert (span.published_by, span.note) == (cast.edgar, "")


def test_each_change_closes_one_span_and_opens_the_next(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=FIRST)
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.edgar)
    publish(article, cast.edgar, version=2, at=SECOND)
    save(article, document(cast.harbour, cast.ann, headline="Third"), 2, cast.edgar)
    publish(article, cast.petra, version=3, update=True, note="Adds.", at=THIRD)
    rows = Publication.objects.order_by("began_at").values_list(
        "revision__number", "change", "began_at", "ended_at", "note", "published_by"
    )
    assert list(rows) == [
        (1, "first", FIRST, SECOND, "", cast.edgar.pk),
        (2, "fix", SECOND, THIRD, "", cast.edgar.pk),
        (3, "update", THIRD, None, "Adds.", cast.petra.pk),
    ]


def test_the_revision_of_any_minute_is_found(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=FIRST)
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.edgar)
    publish(article, cast.edgar, version=2, at=SECOND)
    minute = SECOND - dt.timedelta(minutes=1)
    seen = article.publications.get(began_at__lte=minute, ended_at__gt=minute)
    assert seen.revision.document["headline"] == "Harbour wall to close"


def test_unpublishing_closes_the_span_and_opens_none(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=FIRST)
    unpublish(article, cast.edgar, reason="Legal.")
    span = Publication.objects.get()
    assert span.ended_at is not None and span.ended_at > FIRST


def test_publishing_again_opens_another_span(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=FIRST)
    unpublish(article, cast.edgar, reason="Legal.")
    publish(article, cast.edgar, version=1)
    spans = Publication.objects.order_by("id")
    assert [(span.change, span.ended_at is None) for span in spans] == [
        ("first", False), ("again", True),
    ]  # fmt: skip


def test_a_span_keeps_the_address_of_its_time(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=FIRST)
    save(article, document(cast.harbour, cast.ann, slug="wall"), 1, cast.edgar)
    publish(article, cast.edgar, version=2, at=SECOND)
    paths = Publication.objects.order_by("began_at").values_list("path", flat=True)
    assert list(paths) == [live.path, "/2026/03/wall/"]


def test_saving_opens_and_closes_nothing(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann), at=FIRST)
    before = list(Publication.objects.values())
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.edgar)
    assert list(Publication.objects.values()) == before
