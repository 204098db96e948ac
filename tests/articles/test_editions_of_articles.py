"""Readers get a new edition when what they see changes, and only then."""

from articles.desk.correcting import correct
from articles.desk.deleting import delete_draft
from articles.desk.publishing import publish, unpublish
from articles.desk.stages import move
from articles.desk.writing import save
from newsroom.editions.number import current
from tests.cast import Cast
from tests.factories import document, make_article, make_live


def test_publishing_makes_exactly_one_edition(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    before = current()
    publish(article, cast.edgar, version=1)
    assert current() == before + 1


def test_publishing_a_change_makes_exactly_one_edition(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.edgar)
    before = current()
    publish(article, cast.edgar, version=2)
    assert current() == before + 1


def test_unpublishing_makes_exactly_one_edition(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    before = current()
    unpublish(article, cast.edgar, reason="Legal.")
    assert current() == before + 1


def test_a_correction_makes_exactly_one_edition(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    before = current()
    correct(article, cast.edgar, kind="correction", text="It was Thursday.")
    assert current() == before + 1


def test_the_desk_s_own_work_makes_none(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    before = current()
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.edgar)
    move(article, "submit", cast.edgar, version=2)
    move(article, "return", cast.edgar, version=2, reason="No.")
    delete_draft(make_article(cast.wanda, document(cast.harbour, cast.ann)), cast.edgar)
    assert current() == before
