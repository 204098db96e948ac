"""A preview keeps the room of an advertisement, and neither counts nor loads it."""

from collections.abc import Callable

import pytest
from django.test import Client

from newsroom.ads.models import Advertisement
from tests.articles.forms import address, signed_in
from tests.cast import Cast
from tests.factories import document, make_ad_tag, make_article, make_house_ad
from tests.reading.page_tree import Element, parse


def _previewed(client: Client, cast: Cast) -> Element:
    article = make_article(cast.edgar, document(cast.harbour, cast.ann))
    page = signed_in(client, cast.edgar).get(address(article, "preview"))
    return parse(page.content.decode()).one("aside.ad")


@pytest.mark.parametrize("book", [make_house_ad, make_ad_tag])
def test_nothing_is_reported_of_it(
    client: Client, cast: Cast, book: Callable[[], Advertisement]
) -> None:
    book()
    assert "data-ad" not in _previewed(client, cast).attrs


def test_its_link_is_followed_uncounted(client: Client, cast: Cast) -> None:
    make_house_ad(url="https://letter.example/")
    [link] = _previewed(client, cast).one(".ad-box").all("a")
    assert link.attrs["href"] == "https://letter.example/"


def test_no_tag_is_loaded(client: Client, cast: Cast) -> None:
    make_ad_tag()
    ad = _previewed(client, cast)
    assert ad.has(".ad-box") and not ad.has("iframe")
