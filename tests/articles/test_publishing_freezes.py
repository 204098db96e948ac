"""Publishing puts exactly the named revision before readers."""

import uuid
from dataclasses import replace

import pytest

from articles.desk.publishing import publish
from articles.desk.refusals import WrongState
from articles.desk.stages import move
from articles.desk.writing import save
from articles.document import BylineEntry, ImageEntry
from articles.models import Article, PublishedArticle
from tests.cast import Cast
from tests.factories import document, make_article, make_image, make_live, make_section, make_tag

from .paper import paper


def test_the_named_revision_goes_out_even_when_a_newer_exists(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann, headline="First"))
    save(article, document(cast.harbour, cast.ben, headline="Second"), 1, cast.wanda)
    live = publish(article, cast.edgar, version=1)
    assert (live.headline, live.revision_number) == ("First", 1)
    assert [b.author for b in live.bylines.all()] == [cast.ann]
    article.refresh_from_db()
    assert (article.headline, article.version) == ("Second", 2)
    assert article.has_unpublished_changes


def test_the_whole_document_is_frozen(cast: Cast) -> None:
    image = make_image()
    boats = make_tag("Boats")
    other = make_article(cast.wanda, document(cast.harbour, cast.ann))
    text = replace(
        document(cast.harbour, cast.ann),
        body=f'<p>One two.</p><figure data-image="{image.pk}" data-title="T"></figure>',
        kicker="Works",
        dateline="AT THE QUAY",
        bylines=(BylineEntry(cast.ben.pk, "photographer", ""), BylineEntry(cast.ann.pk)),
        tags=(cast.tides.pk, boats.pk),
        lead=ImageEntry(image.pk, caption="Lead."),
        gallery=(ImageEntry(image.pk),),
        related=(other.public_id,),
        sensitive=True,
    )
    article, live = make_live(cast.edgar, text)
    live = PublishedArticle.objects.get(pk=live.pk)
    assert live.public_id == article.public_id
    assert (live.kicker, live.dateline, live.body) == ("Works", "AT THE QUAY", text.body)
    assert (live.section, live.top_section) == (cast.harbour, cast.harbour)
    assert (live.sensitive, live.word_count, live.lead_image) == (True, 2, image)
    assert live.related == [str(other.public_id)]
    assert list(live.bylines.values_list("author", "role", "end_note")) == [
        (cast.ben.pk, "photographer", ""), (cast.ann.pk, "author", None),
    ]  # fmt: skip
    assert list(live.tag_rows.values_list("tag", flat=True)) == [cast.tides.pk, boats.pk]
    assert sorted(live.image_uses.values_list("role", "caption", "title")) == [
        ("gallery", None, ""), ("inline", None, "T"), ("lead", "Lead.", ""),
    ]  # fmt: skip


def test_the_copies_of_the_time_agree(cast: Cast) -> None:
    _article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    times = {
        live.first_published_at,
        *live.bylines.values_list("first_published_at", flat=True),
        *live.tag_rows.values_list("first_published_at", flat=True),
    }
    assert len(times) == 1


def test_an_article_of_a_sub_section_knows_the_section_above(cast: Cast) -> None:
    quay = make_section("Quay", parent=cast.harbour)
    _article, live = make_live(cast.edgar, document(quay, cast.ann))
    assert (live.section, live.top_section) == (quay, cast.harbour)


def test_the_article_stands_live_and_begins_again_as_a_draft(cast: Cast) -> None:
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    move(article, "approve", cast.edgar, version=1)
    publish(article, cast.edgar, version=1)
    article.refresh_from_db()
    assert (article.standing, article.stage) == ("live", "draft")
    assert (article.approved_revision, article.scheduled_for) == (None, None)
    assert article.published_revision == article.revisions.get(number=1)
    assert not article.has_unpublished_changes


def test_saving_a_live_article_changes_nothing_readers_see(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    before = paper()
    text = document(
        cast.harbour, cast.ben, headline="Rewritten", slug="rewritten", body="<p>Other.</p>"
    )
    save(article, text, 1, cast.edgar)
    move(article, "submit", cast.edgar, version=2)
    move(article, "approve", cast.edgar, version=2)
    assert paper() == before
    assert PublishedArticle.objects.get(pk=live.pk).headline == "Harbour wall to close"


def test_publishing_changes_replaces_what_hangs_on_the_article(cast: Cast) -> None:
    image = make_image()
    text = document(cast.harbour, cast.ann, tags=(cast.tides.pk,), lead=ImageEntry(image.pk))
    article, live = make_live(cast.edgar, text)
    save(article, document(cast.harbour, cast.ben, headline="Rewritten"), 1, cast.edgar)
    again = publish(article, cast.edgar, version=2)
    assert (again.pk, again.headline, again.lead_image) == (live.pk, "Rewritten", None)
    assert [b.author for b in again.bylines.all()] == [cast.ben]
    assert not again.tag_rows.exists() and not again.image_uses.exists()


def test_an_older_revision_can_be_brought_back(cast: Cast) -> None:
    article, _live = make_live(cast.edgar, document(cast.harbour, cast.ann, headline="First"))
    save(article, document(cast.harbour, cast.ann, headline="Second"), 1, cast.edgar)
    publish(article, cast.edgar, version=2)
    assert publish(article, cast.edgar, version=1).headline == "First"


def test_a_revision_of_another_article_is_not_found(cast: Cast) -> None:
    other = make_article(cast.wanda, document(cast.harbour, cast.ann))
    save(other, document(cast.harbour, cast.ann, headline="Second"), 1, cast.wanda)
    article = make_article(cast.wanda, document(cast.harbour, cast.ann))
    with pytest.raises(WrongState, match="does not exist"):
        publish(article, cast.edgar, version=2)


def test_publishing_one_article_leaves_the_others(cast: Cast) -> None:
    _other, live = make_live(cast.edgar, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    make_live(cast.edgar, document(cast.harbour, cast.ben, headline="Another"))
    assert PublishedArticle.objects.count() == 2
    assert (live.bylines.count(), live.tag_rows.count()) == (1, 1)


def test_what_the_desk_holds_outside_is_the_public_id(cast: Cast) -> None:
    article, live = make_live(cast.edgar, document(cast.harbour, cast.ann))
    assert isinstance(live.public_id, uuid.UUID)
    assert Article.objects.get(public_id=live.public_id) == article
