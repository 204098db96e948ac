"""A save is one revision and one audit row, or nothing at all."""

from dataclasses import replace

import pytest

from articles.desk.writing import create_draft, current_document, save
from articles.document import ArticleDocument, from_json
from articles.models import Article, Revision
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast
from tests.factories import document, make_article, make_user


def test_beginning_makes_the_first_revision_of_an_empty_text(cast: Cast) -> None:
    article = create_draft(cast.wanda)
    assert (article.version, article.stage, article.standing) == (1, "draft", "unpublished")
    assert (article.created_by, article.saved_by) == (cast.wanda, cast.wanda)
    assert current_document(article) == ArticleDocument()


def test_who_has_no_right_begins_nothing(cast: Cast) -> None:
    with pytest.raises(NotAllowed, match=r"article\.add"):
        create_draft(make_user("olga"))
    assert not Article.objects.exists() and not AuditEntry.objects.exists()


def test_a_save_makes_one_revision_that_holds_the_whole_text(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    text = document(cast.harbour, cast.ben, headline="Wall stays open", tags=(cast.tides.pk,))
    saved = save(article, text, 1, cast.edgar)
    assert list(article.revisions.values_list("number", flat=True)) == [2, 1]
    newest = article.revisions.get(number=2)
    assert from_json(newest.document) == text
    assert newest.saved_by == cast.edgar
    assert (saved.version, saved.saved_by) == (2, cast.edgar)
    assert saved.saved_at >= article.saved_at


def test_a_save_leaves_one_audit_row(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    AuditEntry.objects.all().delete()
    save(article, document(cast.harbour, cast.ann, headline="Wall"), 1, cast.edgar)
    entry = AuditEntry.objects.get()
    assert (entry.user, entry.action, entry.target_id) == (
        cast.edgar, "article.edit", str(article.pk),
    )  # fmt: skip
    assert entry.target_type == "articles.article"
    assert (entry.target_label, entry.detail) == ("Wall", {"version": 2})


def test_a_save_that_changes_nothing_leaves_no_trace(cast: Cast) -> None:
    text = document(cast.harbour, cast.ann)
    article = make_article(cast.wanda, text)
    before = (Article.objects.values().get(), AuditEntry.objects.count())
    saved = save(article, text, 1, cast.edgar)
    assert saved.version == 1
    assert Revision.objects.count() == 1
    assert (Article.objects.values().get(), AuditEntry.objects.count()) == before


def test_a_change_that_the_sanitiser_takes_back_is_none(cast: Cast) -> None:
    text = document(cast.harbour, cast.ann)
    article = make_article(cast.wanda, text)
    save(article, replace(text, body=text.body + "<script>1</script>"), 1, cast.wanda)
    assert Revision.objects.count() == 1


def test_earlier_revisions_stay_as_they_were(cast: Cast) -> None:
    first = document(cast.harbour, cast.ann)
    article = make_article(cast.wanda, first)
    for number in (1, 2, 3):
        save(article, replace(first, headline=f"Wall {number}"), number, cast.wanda)
    texts = [from_json(r.document).headline for r in article.revisions.order_by("number")]
    assert texts == ["Harbour wall to close", "Wall 1", "Wall 2", "Wall 3"]


def test_a_stranger_among_writers_saves_nothing(cast: Cast) -> None:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    with pytest.raises(NotAllowed, match=r"article\.edit"):
        save(article, ArticleDocument(headline="Mine now"), 1, cast.wanda)
    assert current_document(article).headline == "Harbour wall to close"
