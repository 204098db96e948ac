"""The home page: the lead, the picks in their slots, then the newest."""

from collections.abc import Callable

from articles.desk.publishing import publish as publish_again
from articles.desk.publishing import unpublish
from articles.models import Article, PublishedArticle
from newsroom.frontpage.models import FrontPageSlot
from tests.cast import Cast
from tests.reading.page_tree import Element

Publish = Callable[..., PublishedArticle]
Open = Callable[[str], Element]


def _slot(slot: str, live: PublishedArticle) -> None:
    FrontPageSlot.objects.create(slot=slot, public_id=live.public_id)


def _lead(page: Element) -> list[str]:
    return [text for box in page.all(".front-lead") for text in box.texts(".card-headline")]


def _picks(page: Element) -> list[str]:
    return [text for box in page.all(".front-picks") for text in box.texts(".card-headline")]


def _newest(page: Element) -> list[str]:
    return [text for box in page.all(".columns") for text in box.texts(".card-headline")]


def test_slots_hold_their_stories_in_order(publish: Publish, open_page: Open) -> None:
    rows = {name: publish(headline=name) for name in ("Lead", "Two", "Three", "Other")}
    _slot("pick-2", rows["Three"])
    _slot("pick-1", rows["Two"])
    _slot("lead", rows["Lead"])
    page = open_page("/")
    assert (_lead(page), _picks(page), _newest(page)) == (["Lead"], ["Two", "Three"], ["Other"])


def test_no_story_stands_twice(publish: Publish, open_page: Open) -> None:
    rows = [publish(headline=f"Story {number}") for number in range(30)]
    for slot, row in zip(FrontPageSlot.Slot.values, rows[::5], strict=True):
        _slot(slot, row)
    links = [one.one("a").attrs["href"] for one in open_page("/").all(".card-headline")]
    assert len(links) == len(set(links)) == 6 + 20


def test_without_a_lead_the_newest_story_leads(publish: Publish, open_page: Open) -> None:
    publish(headline="Older")
    publish(headline="Newer")
    page = open_page("/")
    assert (_lead(page), _picks(page), _newest(page)) == (["Newer"], [], ["Older"])


def test_a_story_that_leaves_publication_leaves_its_slot_empty(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    stays, goes = publish(headline="Stays"), publish(headline="Goes")
    _slot("pick-1", goes)
    _slot("pick-2", stays)
    _slot("lead", publish(headline="Leads"))
    article = unpublish(Article.objects.get(public_id=goes.public_id), cast.edgar, reason="A test.")
    page = open_page("/")
    assert (_lead(page), _picks(page), _newest(page)) == (["Leads"], ["Stays"], [])
    publish_again(article, cast.edgar, version=article.version)
    assert _picks(open_page("/")) == ["Goes", "Stays"]


def test_a_lead_that_leaves_publication_gives_way_to_the_newest(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    publish(headline="Older")
    publish(headline="Newer")
    goes = publish(headline="Goes")
    _slot("lead", goes)
    unpublish(Article.objects.get(public_id=goes.public_id), cast.edgar, reason="A test.")
    assert _lead(open_page("/")) == ["Newer"]


def test_an_empty_paper_says_so(db: None, open_page: Open) -> None:
    page = open_page("/")
    assert page.one(".nothing").one("h2").text == "The first edition is being made"
    assert not page.has("article")


def test_the_paper_s_name_is_the_only_h1(publish: Publish, open_page: Open) -> None:
    publish()
    assert open_page("/").texts("h1") == ["Newsroom"]
    assert open_page("/newest/").texts("h1") == ["Newest articles"]


def test_twenty_stories_follow_and_the_rest_is_linked(publish: Publish, open_page: Open) -> None:
    rows = [publish(headline=f"Story {number}") for number in range(23)]
    _slot("lead", rows[0])
    _slot("pick-1", rows[11])
    page = open_page("/")
    assert len(_newest(page)) == 20
    (older,) = [a.attrs["href"] for a in page.all("a") if a.attrs.get("rel") == "next"]
    # Story 0 leads the home page; it is the only one older than what stands there.
    assert open_page(older).texts(".card-headline") == ["Story 1", "Story 0"]
