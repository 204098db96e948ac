"""What fails in the middle of publishing leaves everything as it was."""

from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult

from articles.desk import going_live, publishing
from articles.desk.publishing import publish, unpublish
from articles.desk.writing import save
from articles.models import Article, Publication
from newsroom.accounts.models import AuditEntry
from tests.cast import Cast
from tests.factories import document, make_article, make_live

from .paper import paper

pytestmark = pytest.mark.django_db(transaction=True)


class PowerCutError(Exception):
    pass


def fails(*_given: Any, **_more: Any) -> None:
    raise PowerCutError


OWNERS: dict[str, tuple[Any, str]] = {
    "index.write": (going_live.index, "write"),
    "freeze": (going_live, "freeze"),
    "record": (going_live, "record"),
    "advance": (publishing, "advance"),
}


def everything() -> list[Any]:
    desk = (Article, Publication, AuditEntry, DBTaskResult)
    return [paper(), *(list(model.objects.order_by("pk").values()) for model in desk)]


@pytest.mark.parametrize("place", ["index.write", "freeze", "record", "advance"])
def test_a_first_publication_is_undone(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    before = everything()
    monkeypatch.setattr(*OWNERS[place], fails)
    with pytest.raises(PowerCutError):
        publish(article, cast.edgar, version=1)
    assert everything() == before


def test_a_change_is_undone(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    text = document(cast.harbour, cast.ben, headline="Rewritten", slug="rewritten")
    save(article, text, 1, cast.edgar)
    before = everything()
    monkeypatch.setattr(*OWNERS["index.write"], fails)
    with pytest.raises(PowerCutError):
        publish(article, cast.edgar, version=2, update=True, note="Adds.")
    assert everything() == before


@pytest.mark.parametrize("place", ["record", "advance"])
def test_unpublishing_is_undone_and_nobody_is_told(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    before = everything()
    monkeypatch.setattr(*OWNERS[place], fails)
    with pytest.raises(PowerCutError):
        unpublish(article, cast.edgar, reason="Legal.")
    assert everything() == before
