"""What a reader finds under an article: near to it, by the same people, of the section."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils import timezone

from articles.desk.publishing import unpublish
from articles.document import BylineEntry
from articles.models import Article, PublishedArticle
from tests.cast import Cast
from tests.factories import make_section, make_tag

from .page_tree import Element

Publish = Callable[..., PublishedArticle]
Open = Callable[[str], Element]


def _related(page: Element) -> list[str]:
    return page.one(".related").texts(".card-headline")


def _lists(page: Element) -> dict[str, list[str]]:
    return {box.texts("h2")[0]: box.texts("a") for box in page.one(".read-on").all("section")}


def test_what_shares_tags_and_words_comes_before_the_newest(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    pier, locks = make_section("Pier"), make_tag("Locks")
    by_ben = (BylineEntry(cast.ben.pk),)
    both = (cast.tides.pk, locks.pk)
    publish(headline="Both", in_section=pier, bylines=by_ben, tags=both)
    publish(headline="Tagged", in_section=pier, bylines=by_ben, tags=(locks.pk,))
    publish(headline="Dredger idles again", standfirst="")
    for number in range(4):
        publish(headline=f"No. {number}", standfirst="")
    live = publish(headline="Dredger idles", tags=both, standfirst="")
    assert _related(open_page(live.path)) == ["Both", "Dredger idles again", "Tagged"]


def test_picks_are_filled_up_to_three(publish: Publish, open_page: Open) -> None:
    rows = [publish(headline=f"No. {number}") for number in range(5)]
    live = publish(headline="Now", related=(rows[0].public_id,))
    assert _related(open_page(live.path)) == ["No. 0", "No. 4", "No. 3"]


def test_the_story_before_the_authors_others_and_the_section_stand_once_each(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    pier = make_section("Pier")
    for number in range(3):
        publish(headline=f"Ann {number}", in_section=pier)
    for number in range(8):
        publish(headline=f"Harbour {number}", bylines=(BylineEntry(cast.ben.pk),))
    live = publish(headline="Now", related=tuple(_ids("Harbour 0", "Harbour 1", "Harbour 2")))
    page = open_page(live.path)
    assert _lists(page) == {
        "Next in Harbour": ["Harbour 7"],
        "More by Ann Carter": ["Ann 2", "Ann 1", "Ann 0"],
        "More in Harbour": ["Harbour 6", "Harbour 5", "Harbour 4", "Harbour 3"],
    }
    links = [
        a.attrs["href"] for a in [*page.one(".related").all("a"), *page.one(".read-on").all("a")]
    ]
    assert len(links) == len(set(links)) and live.path not in links


def _ids(*headlines: str) -> list[object]:
    found = dict(PublishedArticle.objects.values_list("headline", "public_id"))
    return [found[headline] for headline in headlines]


def test_what_left_publication_is_in_no_list(cast: Cast, publish: Publish, open_page: Open) -> None:
    goes = publish(headline="Goes", tags=(cast.tides.pk,))
    publish(headline="Stays")
    live = publish(headline="Now", tags=(cast.tides.pk,))
    unpublish(Article.objects.get(public_id=goes.public_id), cast.edgar, reason="A test.")
    page = open_page(live.path)
    assert "Goes" not in page.text and _related(page) == ["Stays"]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (364, None),
        (370, "This article is more than a year old."),
        (3 * 366, "This article is more than 3 years old."),
    ],
)
def test_an_old_article_says_so(
    publish: Publish, open_page: Open, days: int, said: str | None
) -> None:
    live = publish(at=timezone.now() - dt.timedelta(days=days))
    page = open_page(live.path)
    assert page.texts(".age-note") == ([said] if said else [])


def test_a_long_article_lists_its_parts(publish: Publish, open_page: Open) -> None:
    parts = "".join(f"<h2>Part {number}</h2><p>{'word ' * 240}</p>" for number in range(4))
    page = open_page(publish(body=parts).path)
    links = [link.attrs["href"] for link in page.one(".contents").all("a")]
    assert links == [f"#{heading.attrs['id']}" for heading in page.one(".body").all("h2")]
    assert page.texts(".reading-time") == ["4 minutes to read"]
    assert not open_page(publish(body="<p>Short.</p>").path).has(".contents")


def test_what_is_paid_for_is_in_no_list_of_headlines_alone(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    for number in range(5):
        publish(headline=f"Told {number}")
    for number in range(3):
        publish(headline=f"Paid {number}", kind="sponsored", sponsor="Cheeses Ltd")
    live = publish(headline="Now", related=tuple(_ids("Told 0", "Told 1", "Told 2")))
    page = open_page(live.path)
    told = [headline for box in _lists(page).values() for headline in box]
    assert "Told 4" in told and not [one for one in told if one.startswith("Paid")]
