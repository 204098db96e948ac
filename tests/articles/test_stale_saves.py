"""A save upon an old version is refused and loses nothing."""

import pytest

from articles.desk.refusals import StaleVersion
from articles.desk.writing import save
from articles.document import ArticleDocument
from articles.models import Article, Byline, Revision
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article

STATE = (Article, Revision, Byline, AuditEntry)


@pytest.mark.parametrize("base", [1, 0, -1, 3, 10**8])
def test_a_stale_save_changes_nothing(cast: Cast, base: int) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Theirs"), 1, cast.edgar)
    before = [list(model.objects.order_by("pk").values()) for model in STATE]
    with pytest.raises(StaleVersion):
        save(article, document(cast.harbour, cast.ben, headline="Mine"), base, cast.wanda)
    assert [list(model.objects.order_by("pk").values()) for model in STATE] == before


def test_the_refusal_gives_the_newer_text_and_its_author(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    newer = document(cast.harbour, cast.ann, headline="Theirs")
    save(article, newer, 1, cast.edgar)
    with pytest.raises(StaleVersion) as caught:
        save(article, document(cast.harbour, cast.ann, headline="Mine"), 1, cast.wanda)
    assert (caught.value.number, caught.value.saved_by) == (2, "Edgar")
    assert caught.value.document == newer


def test_a_stale_save_is_refused_even_when_its_text_is_the_newest(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    newer = document(cast.harbour, cast.ann, headline="Same")
    save(article, newer, 1, cast.edgar)
    with pytest.raises(StaleVersion):
        save(article, newer, 1, cast.wanda)


def test_a_stale_and_invalid_text_is_told_of_the_newer_one_first(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    save(article, document(cast.harbour, cast.ann, headline="Theirs"), 1, cast.edgar)
    with pytest.raises(StaleVersion):
        save(article, ArticleDocument(kind="poem"), 1, cast.wanda)
