"""The home page: what was picked in its slots, filled up by rule, then zone by zone."""

from collections.abc import Callable

from articles.desk.publishing import publish as publish_again
from articles.desk.publishing import unpublish
from articles.models import Article, PublishedArticle
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from newsroom.frontpage.operations import SLOTS
from tests.cast import Cast
from tests.factories import make_section, make_user
from tests.reading.page_tree import Element

from .layouts import pin

Publish = Callable[..., PublishedArticle]
Open = Callable[[str], Element]


def _slot(slot: str, live: PublishedArticle) -> None:
    editor = User.objects.filter(email="front@news.example").first()
    pin(editor or make_user("front", Role.EDITOR), slot, live)


def _lead(page: Element) -> list[str]:
    return [text for box in page.all(".front-lead") for text in box.texts(".card-headline")]


def _picks(page: Element) -> list[str]:
    return [text for box in page.all(".front-picks") for text in box.texts(".card-headline")]


def _newest(page: Element) -> list[str]:
    return [text for box in page.all(".columns") for text in box.texts(".card-headline")]


def _strips(page: Element) -> dict[str, list[str]]:
    return {box.texts("h2")[0]: box.texts(".card-headline") for box in page.all(".strip")}


def test_slots_hold_their_stories_in_order(publish: Publish, open_page: Open) -> None:
    rows = {name: publish(headline=name) for name in ("Lead", "Two", "Three", "Other")}
    _slot("pick-2", rows["Three"])
    _slot("pick-1", rows["Two"])
    _slot("lead", rows["Lead"])
    page = open_page("/")
    # Slots that nobody filled are filled by the newest.
    assert (_lead(page), _picks(page)) == (["Lead"], ["Two", "Three", "Other"])


def test_no_story_stands_twice(cast: Cast, publish: Publish, open_page: Open) -> None:
    sections = [cast.harbour, make_section("Pier"), make_section("Mole", parent=cast.harbour)]
    rows = [
        publish(
            headline=f"Story {number}",
            in_section=sections[number % 3],
            kind="opinion" if number % 5 == 0 else "news",
        )
        for number in range(40)
    ]
    for slot, row in zip(SLOTS, rows[1::6], strict=False):
        _slot(slot, row)
    page = open_page("/")
    links = [one.one("a").attrs["href"] for one in page.all(".card-headline")]
    assert len(links) == len(set(links)) == 1 + 5 + 4 + 2 * 4 + 8


def test_opinion_and_sections_have_zones_of_their_own(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    pier = make_section("Pier", tagline="Planks")
    for number in range(3):
        publish(headline=f"Think {number}", kind="opinion")
    for number in range(7):
        publish(headline=f"Pier {number}", in_section=pier)
        publish(headline=f"Harbour {number}")
    page = open_page("/")
    assert page.one(".zone--opinion").texts(".card-headline") == ["Think 2", "Think 1", "Think 0"]
    top = [*_lead(page), *_picks(page)]
    assert top == ["Harbour 6", "Pier 6", "Harbour 5", "Pier 5", "Harbour 4", "Pier 4"]
    assert _strips(page) == {
        "Harbour": ["Harbour 3", "Harbour 2", "Harbour 1", "Harbour 0"],
        "Pier": ["Pier 3", "Pier 2", "Pier 1", "Pier 0"],
    }
    assert not page.has("#newest-title")


def test_what_would_be_a_hole_stands_among_the_newest(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    """One opinion, and sections with fewer stories than a strip needs."""
    publish(headline="Think", kind="opinion")
    for number in range(8):
        publish(headline=f"Harbour {number}")
    page = open_page("/")
    assert not page.has(".zone--opinion") and not page.has(".strip")
    assert _newest(page) == ["Harbour 1", "Harbour 0", "Think"]


def test_a_sponsored_story_never_comes_to_the_top_by_itself(
    publish: Publish, open_page: Open
) -> None:
    publish(headline="News")
    live = publish(headline="Paid", kind="sponsored", sponsor="A shop")
    page = open_page("/")
    assert (_lead(page), _picks(page), _newest(page)) == (["News"], [], ["Paid"])
    _slot("lead", live)
    assert _lead(open_page("/")) == ["Paid"]


def test_without_a_lead_the_newest_story_leads(publish: Publish, open_page: Open) -> None:
    publish(headline="Older")
    publish(headline="Newer")
    page = open_page("/")
    assert (_lead(page), _picks(page), _newest(page)) == (["Newer"], ["Older"], [])


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


def test_everything_else_is_linked(publish: Publish, open_page: Open) -> None:
    for number in range(40):
        publish(headline=f"Story {number}")
    page = open_page("/")
    assert len(_newest(page)) == 32
    assert [a.attrs["href"] for p in page.all(".more") for a in p.all("a")] == ["/newest/"]
