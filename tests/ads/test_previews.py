"""A preview keeps the room of an advertisement, and neither counts nor loads it."""

from collections.abc import Callable

import pytest
from django.test import Client

from newsroom.ads.models import Advertisement
from tests.articles.forms import address, signed_in
from tests.cast import Cast
from tests.factories import document, make_ad_tag, make_article, make_house_ad, make_live
from tests.reading.page_tree import Element, parse


@pytest.fixture(params=["article", "home", "section"])
def previewed(request: pytest.FixtureRequest, client: Client, cast: Cast) -> Callable[[], Element]:
    """Return a function that gives the advertisement of a preview, of each kind of page."""
    story = document(cast.harbour, cast.ann)
    article = make_article(cast.edgar, story)
    where = {
        "article": address(article, "preview"),
        "home": "/admin/frontpage/front/home/preview/",
        "section": f"/admin/frontpage/front/{cast.harbour.pk}/preview/",
    }[request.param]
    make_live(cast.edgar, story)

    def look() -> Element:
        page = signed_in(client, cast.edgar).get(where)
        return parse(page.content.decode()).one("aside.ad")

    return look


SLOTS = ("article", "top")


@pytest.mark.parametrize("book", [make_house_ad, make_ad_tag])
def test_nothing_is_reported_of_it(
    previewed: Callable[[], Element], book: Callable[..., Advertisement]
) -> None:
    book(slots=SLOTS)
    assert "data-ad" not in previewed().attrs


def test_its_link_is_followed_uncounted(previewed: Callable[[], Element]) -> None:
    make_house_ad(url="https://letter.example/", slots=SLOTS)
    [link] = previewed().one(".ad-box").all("a")
    assert link.attrs["href"] == "https://letter.example/"


def test_no_tag_is_loaded(previewed: Callable[[], Element]) -> None:
    make_ad_tag(slots=SLOTS)
    ad = previewed()
    assert ad.has(".ad-box") and not ad.has("iframe")
