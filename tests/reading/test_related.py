"""Related articles: those picked, in their order; without picks the section's newest."""

from collections.abc import Callable

from articles.desk.publishing import unpublish
from articles.models import Article, PublishedArticle
from tests.cast import Cast
from tests.factories import document, make_section

from .page_tree import Element

Publish = Callable[..., PublishedArticle]
Open = Callable[[str], Element]


def _headlines(page: Element) -> list[str]:
    return page.one(".related").texts(".card-headline")


def test_picks_stand_in_the_order_they_were_picked(publish: Publish, open_page: Open) -> None:
    rows = [publish(headline=name) for name in ("First", "Second", "Third", "Fourth")]
    picked = (rows[2].public_id, rows[0].public_id, rows[3].public_id, rows[1].public_id)
    page = open_page(publish(headline="Now", related=picked).path)
    assert _headlines(page) == ["Third", "First", "Fourth", "Second"]


def test_a_pick_that_left_publication_leaves_no_trace(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    rows = [publish(headline=name) for name in ("Stays", "Goes")]
    live = publish(headline="Now", related=tuple(row.public_id for row in rows))
    unpublish(Article.objects.get(public_id=rows[1].public_id), cast.edgar, reason="A test.")
    assert _headlines(open_page(live.path)) == ["Stays"]


def test_without_picks_the_section_s_newest_stand_there(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    publish(headline="Elsewhere", in_section=make_section("Pier"))
    for number in range(4):
        publish(headline=f"Harbour {number}")
    live = publish(headline="Now")
    publish(headline="Newest")
    assert _headlines(open_page(live.path)) == ["Newest", "Harbour 3", "Harbour 2"]


def test_the_only_article_has_no_related_ones(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    assert not open_page(publish().path).has(".related")
    assert document(cast.harbour, cast.ann).related == ()
