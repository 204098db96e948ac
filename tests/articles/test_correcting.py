"""A correction is printed with a live article, once and for all."""

import pytest

from articles.desk.correcting import correct
from articles.desk.publishing import unpublish
from articles.desk.refusals import InvalidDocument, WrongState
from articles.models import Article, Correction
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast
from tests.factories import document, make_article, make_live


@pytest.fixture
def live(cast: Cast) -> Article:
    return make_live(cast.edgar, document(cast.harbour, cast.ann))[0]


def test_a_correction_belongs_to_the_live_article(cast: Cast, live: Article) -> None:
    made = correct(live, cast.edgar, kind="correction", text=" It was Thursday. ")
    assert Correction.objects.get() == made
    assert (made.public_id, made.text, made.placement) == (
        live.public_id, "It was Thursday.", "foot",
    )  # fmt: skip
    entry = AuditEntry.objects.get(action="article.correct")
    assert entry.detail == {
        "kind": "correction", "text": "It was Thursday.", "placement": "foot",
    }  # fmt: skip


def test_a_draft_is_corrected_by_writing(cast: Cast) -> None:
    draft = make_article(cast.edgar, document(cast.harbour, cast.ann))
    with pytest.raises(WrongState):
        correct(draft, cast.edgar, kind="correction", text="It was Thursday.")


def test_a_writer_may_not(cast: Cast, live: Article) -> None:
    with pytest.raises(NotAllowed):
        correct(live, cast.wanda, kind="correction", text="It was Thursday.")


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "correction", "text": "  "},
        {"kind": "excuse", "text": "It was Thursday."},
        {"kind": "correction", "text": "It was Thursday.", "placement": "side"},
    ],
)
def test_what_is_incomplete_is_refused(cast: Cast, live: Article, given: dict[str, str]) -> None:
    with pytest.raises(InvalidDocument):
        correct(live, cast.edgar, **given)
    assert not Correction.objects.exists()


def test_corrections_outlive_unpublishing(cast: Cast, live: Article) -> None:
    correct(live, cast.edgar, kind="retraction", text="All of it was wrong.")
    unpublish(live, cast.edgar, reason="Retracted.")
    assert Correction.objects.count() == 1
