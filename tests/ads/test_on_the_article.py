"""The article page's advertisements: labelled, credited, and none where they would offend."""

from collections.abc import Callable

import pytest

from newsroom.ads.models import HouseAd
from tests.cast import Cast
from tests.factories import make_ad_tag, make_house_ad, make_image
from tests.reading.page_tree import Element

Article = Callable[..., Element]
LONG = "".join(f"<p>Paragraph {n} says what happened. {'It was wet. ' * 25}</p>" for n in range(12))


@pytest.fixture
def booked(cast: Cast) -> HouseAd:
    return make_house_ad(
        "For the desk", label="Read our letter", url="https://letter.example/?a=1&b=2",
        image=make_image("#aa0000", user=cast.edgar, alt="A letter on a table."),
    )  # fmt: skip


def test_it_is_labelled_and_its_link_counts_and_leads_on(
    booked: HouseAd, article_with: Article
) -> None:
    ad = article_with().one("aside.ad")
    assert ad.attrs["aria-label"] == "Advertisement"
    assert ad.one(".ad-word").text == "Advertisement"
    assert ad.attrs["data-ad"] == f"{booked.pk}-article"
    link = ad.one(".ad-box").one("a").attrs
    assert link["href"] == f"/ads/go/{booked.pk}/article/"
    assert link["rel"] == "sponsored noopener"
    assert "For the desk" not in ad.raw_text


def test_a_screen_reader_is_told_what_the_picture_says(
    booked: HouseAd, article_with: Article
) -> None:
    assert article_with().one("aside.ad").one("img").attrs["alt"] == "Read our letter"


def test_words_stand_beside_the_picture(cast: Cast, article_with: Article) -> None:
    make_house_ad(text="Six stories, Fridays at six.")
    ad = article_with().one("aside.ad")
    assert ad.one(".ad-text").text == "Six stories, Fridays at six."
    assert "ad--worded" in ad.attrs["class"]


def test_its_picture_waits_and_says_its_size(booked: HouseAd, article_with: Article) -> None:
    picture = article_with().one("aside.ad").one("img")
    assert picture.attrs["loading"] == "lazy"
    assert int(picture.attrs["width"]) > 0
    assert int(picture.attrs["height"]) > 0


@pytest.mark.parametrize(("licence", "credited"), [("agency", True), ("own", False)])
def test_a_picture_of_somebody_elses_is_credited(
    cast: Cast, article_with: Article, licence: str, credited: bool
) -> None:
    make_house_ad(image=make_image("#aa0000", credit="A. Wall", licence=licence))
    ad = article_with().one("aside.ad")
    assert ("A. Wall" in ad.raw_text) is credited


def test_a_long_text_is_interrupted_once_between_two_paragraphs(
    cast: Cast, article_with: Article
) -> None:
    make_house_ad(slots=("text",))
    body = article_with(body=LONG).one(".body")
    assert body.raw_text.count("Paragraph") == 12
    names = [child.tag for child in body.children if isinstance(child, Element)]
    assert names.count("aside") == 1
    place = names.index("aside")
    assert 3 <= place <= 9 and names[place - 1] == names[place + 1] == "p"


def test_a_short_text_is_not_interrupted(cast: Cast, article_with: Article) -> None:
    make_house_ad(slots=("text",))
    assert not article_with(body="<p>Short.</p><p>Shorter.</p>").has(".ad")


def test_a_tag_stands_in_a_frame_of_its_own(cast: Cast, article_with: Article) -> None:
    tag = make_ad_tag()
    ad = article_with().one("aside.ad")
    frame = ad.one("iframe").attrs
    assert frame["src"] == f"/ads/frames/{tag.pk}/"
    assert frame["title"] == "Advertisement"
    assert frame["sandbox"] == "allow-scripts allow-popups allow-popups-to-escape-sandbox"
    assert frame["referrerpolicy"] == "no-referrer"
    assert frame["loading"] == "lazy"
    assert "Buy." not in ad.raw_text


@pytest.mark.parametrize("fields", [{"sensitive": True}, {"kind": "sponsored", "sponsor": "Rope"}])
def test_there_is_none_by_a_sensitive_nor_by_a_sponsored_article(
    cast: Cast, article_with: Article, fields: dict[str, object]
) -> None:
    for slot, colour in (("article", "#aa0000"), ("text", "#00aa00"), ("foot", "#0000aa")):
        make_house_ad(slot, colour=colour, slots=(slot,))
    assert not article_with(body=LONG, **fields).has(".ad")
