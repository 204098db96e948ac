"""The article page's advertisement: labelled, and none where it would offend."""

from collections.abc import Callable

import pytest

from newsroom.ads.models import HouseAd
from tests.cast import Cast
from tests.factories import make_image
from tests.reading.page_tree import Element

Article = Callable[..., Element]


@pytest.fixture(autouse=True)
def _booked(cast: Cast) -> None:
    HouseAd.objects.create(
        name="For the desk", label="Read our letter", url="https://letter.example/?a=1&b=2",
        image=make_image("#aa0000", user=cast.edgar, alt="A letter on a table."),
    )  # fmt: skip


def test_it_is_labelled_and_leads_to_its_address(article_with: Article) -> None:
    ad = article_with().one("aside.ad")
    assert ad.attrs["aria-label"] == "Advertisement"
    assert ad.one(".ad-word").text == "Advertisement"
    assert ad.one("a").attrs == {
        "href": "https://letter.example/?a=1&b=2", "rel": "sponsored noopener",
    }  # fmt: skip
    assert "For the desk" not in ad.raw_text


def test_a_screen_reader_is_told_what_the_link_is(article_with: Article) -> None:
    assert article_with().one("aside.ad").one("img").attrs["alt"] == "Read our letter"


def test_its_box_is_reserved_before_it_loads(article_with: Article) -> None:
    picture = article_with().one("aside.ad").one("img")
    assert picture.attrs["loading"] == "lazy"
    assert int(picture.attrs["width"]) > 0
    assert int(picture.attrs["height"]) > 0


def test_there_is_none_by_a_sensitive_article(article_with: Article) -> None:
    assert not article_with(sensitive=True).has(".ad")


def test_there_is_none_by_a_sponsored_article(article_with: Article) -> None:
    assert not article_with(kind="sponsored", sponsor="Ropes & Sons").has(".ad")


def test_other_pages_have_none(article_with: Article, open_page: Callable[[str], Element]) -> None:
    assert article_with().has(".ad")
    for path in ("/", "/newest/", "/harbour/", "/search/?q=wall"):
        assert not open_page(path).has(".ad"), path
