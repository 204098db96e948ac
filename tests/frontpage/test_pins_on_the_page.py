"""What a pin says shows on the front: where, until when, in which words."""

import datetime as dt
from collections.abc import Callable

from django.utils import timezone

from articles.desk.publishing import unpublish
from articles.document import ImageEntry
from articles.models import Article, PublishedArticle
from media.renditions import make_renditions
from newsroom.frontpage.fronts import front_of
from newsroom.frontpage.operations import show
from newsroom.frontpage.publishing import live_version
from newsroom.frontpage.publishing import publish as make_live
from tests.cast import Cast
from tests.factories import make_image, make_section
from tests.reading.newspaper import make_pictures
from tests.reading.page_tree import Element

from .layouts import live_layout, pin

Publish = Callable[..., PublishedArticle]
Open = Callable[[str], Element]


def _lead(page: Element) -> list[str]:
    return page.one(".front-lead").texts(".card-headline")


def test_a_pin_ends_at_its_time(cast: Cast, publish: Publish, open_page: Open) -> None:
    old = publish(headline="Old and pinned")
    publish(headline="Newest")
    pin(cast.edgar, "lead", old, until=timezone.now() + dt.timedelta(hours=1))
    assert _lead(open_page("/")) == ["Old and pinned"]
    front = front_of(None)
    version = live_version(front)
    assert version is not None
    layout = version.layout
    layout["zones"][0]["pins"]["0"]["until"] = (
        timezone.now() - dt.timedelta(seconds=1)
    ).isoformat()
    front.versions.update(layout=layout)
    assert _lead(open_page("/")) == ["Newest"]


def test_its_words_stand_on_the_front_alone(cast: Cast, publish: Publish, open_page: Open) -> None:
    live = publish(headline="The long headline", standfirst="The long standfirst")
    pin(cast.edgar, "lead", live, headline="Short", standfirst="Brief")
    lead = open_page("/").one(".front-lead")
    assert lead.texts(".card-headline") == ["Short"]
    assert lead.texts(".card-standfirst") == ["Brief"]
    assert open_page(live.path).texts("h1") == ["The long headline"]
    assert open_page("/newest/").texts(".card-headline") == ["The long headline"]


def test_its_picture_brings_its_own_credit(cast: Cast, publish: Publish, open_page: Open) -> None:
    image = make_image("#335577", credit="B. Quay")
    make_renditions(image.pk)
    live = publish(headline="A story")
    pin(cast.edgar, "lead", live, picture=image.pk)
    lead = open_page("/").one(".front-lead")
    assert lead.has("img") and lead.texts(".credit") == ["Image credit: B. Quay."]
    pin(cast.edgar, "lead", live, no_picture=True)
    assert not open_page("/").one(".front-lead").has("img")


def test_a_picture_of_the_article_keeps_the_article_s_crop(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    image = make_image("#335577")
    make_renditions(image.pk)
    crop = "0 0 5000 5000"
    live = publish(headline="A story", gallery=(ImageEntry(image=image.pk, crop=crop),))
    pin(cast.edgar, "lead", live, picture=image.pk)
    cropped = open_page("/").one(".front-lead").one("img").attrs["src"]
    other = publish(headline="Another")
    pin(cast.edgar, "lead", other, picture=image.pk)
    assert open_page("/").one(".front-lead").one("img").attrs["src"] != cropped


def test_paid_for_and_opinion_do_not_stand_under_the_lead(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    tides = (cast.tides.pk,)
    rows = [
        publish(headline="Paid", tags=tides, kind="sponsored", sponsor="Cheeses Ltd"),
        publish(headline="Thought", tags=tides, kind="opinion"),
        publish(headline="Told", tags=tides),
    ]
    lead = publish(headline="Leads", tags=tides, related=tuple(row.public_id for row in rows))
    pin(cast.edgar, "lead", lead)
    assert open_page("/").one(".front-under").texts("a") == ["Told"]
    pin(cast.edgar, "under-lead:0", rows[0])
    under = open_page("/").one(".front-under")
    assert under.texts("a")[0] == "Paid" and under.texts(".label--sponsored") == ["Sponsored"]


def test_what_leaves_publication_leaves_its_slot_and_the_rule_fills_it(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    publish(headline="Next")
    live = publish(headline="Goes")
    pin(cast.edgar, "lead", live)
    article = Article.objects.get(public_id=live.public_id)
    unpublish(article, cast.edgar, reason="Wrong")
    page = open_page("/")
    assert _lead(page) == ["Next"] and "Goes" not in page.text


def test_a_zone_left_out_leaves_its_stories_to_the_others(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    for number in range(3):
        publish(headline=f"Think {number}", kind="opinion")
    assert open_page("/").has(".zone--opinion")
    front = front_of(None)
    layout = show(live_layout(front), "opinion", shown=False)
    make_live(front, layout, cast.edgar, base=0)
    page = open_page("/")
    assert not page.has(".zone--opinion")
    assert {"Think 0", "Think 1", "Think 2"} <= set(page.texts(".card-headline"))


def test_one_pinned_story_is_enough_for_a_zone(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    live = publish(headline="A lone thought", kind="opinion")
    publish(headline="News")
    assert not open_page("/").has(".zone--opinion")
    pin(cast.edgar, "opinion:0", live)
    assert open_page("/").one(".zone--opinion").texts(".card-headline") == ["A lone thought"]


def test_under_the_lead_stand_two_that_have_to_do_with_it(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    tides = (cast.tides.pk,)
    picked = publish(headline="Picked for it")
    tagged = publish(headline="Shares its tag", tags=tides)
    publish(headline="Nothing to do with it")
    lead = publish(headline="Leads", tags=tides, related=(picked.public_id,))
    pin(cast.edgar, "lead", lead)
    page = open_page("/")
    assert page.one(".front-under").texts("a") == ["Picked for it", "Shares its tag"]
    assert tagged.headline not in page.one(".front-picks").texts(".card-headline")


def test_the_picture_story_is_the_newest_with_a_gallery(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    gallery = tuple(ImageEntry(image=key) for key in make_pictures(cast, 3))
    publish(headline="In pictures", gallery=gallery)
    for number in range(7):
        publish(headline=f"News {number}", in_section=make_section(f"Section {number}"))
    page = open_page("/")
    assert page.one(".picture-story").texts(".card-headline") == ["In pictures"]


def test_a_section_s_front_has_pins_of_its_own(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    for number in range(6):
        publish(headline=f"Story {number}")
    old = PublishedArticle.objects.get(headline="Story 0")
    elsewhere = publish(headline="Elsewhere", in_section=make_section("Pier"))
    pin(cast.edgar, "lead:0", old, section=cast.harbour, headline="First again")
    pin(cast.edgar, "secondary:1", elsewhere, section=cast.harbour)
    assert open_page("/harbour/").texts(".card-headline") == [
        "First again", "Story 5", "Elsewhere", "Story 4", "Story 3", "Story 2", "Story 1",
    ]  # fmt: skip
    assert "First again" not in open_page("/").texts(".card-headline")
