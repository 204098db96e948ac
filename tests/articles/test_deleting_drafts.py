"""A draft that readers never saw can be thrown away; nothing else can."""

import pytest

from articles.desk.deleting import delete_draft
from articles.desk.publishing import publish, unpublish
from articles.desk.refusals import WrongState
from articles.desk.stages import move
from articles.document import ImageEntry
from articles.models import Article, Byline, ImageUse, Revision
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast
from tests.factories import document, make_article, make_image


@pytest.fixture
def draft(cast: Cast) -> Article:
    text = document(cast.harbour, cast.ann, tags=(cast.tides.pk,), lead=ImageEntry(make_image().pk))
    return make_article(cast.wanda, text)


def test_a_draft_goes_with_its_revisions_and_rows(cast: Cast, draft: Article) -> None:
    delete_draft(draft, cast.edgar)
    for model in (Article, Revision, Byline, ImageUse):
        assert not model.objects.exists(), model


def test_an_approved_draft_goes_too(cast: Cast, draft: Article) -> None:
    move(draft, "approve", cast.edgar, version=1)
    delete_draft(draft, cast.edgar)
    assert not Article.objects.exists()


def test_the_audit_outlives_it(cast: Cast, draft: Article) -> None:
    delete_draft(draft, cast.edgar)
    entry = AuditEntry.objects.get(action="article.delete")
    assert (entry.user, entry.target_id) == (cast.edgar, str(draft.pk))
    assert entry.detail == {"headline": "Harbour wall to close", "version": 1}


def test_a_writer_does_not_delete_even_their_own(cast: Cast, draft: Article) -> None:
    with pytest.raises(NotAllowed):
        delete_draft(draft, cast.wanda)
    assert Article.objects.exists()


def test_what_is_live_stays(cast: Cast, draft: Article) -> None:
    publish(draft, cast.edgar, version=1)
    with pytest.raises(WrongState, match="unpublish"):
        delete_draft(draft, cast.petra)
    assert Article.objects.exists()


def test_what_was_live_once_stays(cast: Cast, draft: Article) -> None:
    publish(draft, cast.edgar, version=1)
    unpublish(draft, cast.edgar, reason="Legal.")
    with pytest.raises(WrongState, match="history"):
        delete_draft(draft, cast.petra)
    assert Revision.objects.exists()
