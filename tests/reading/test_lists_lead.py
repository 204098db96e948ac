"""The newest story of a tag, an author or a month stands larger on the first page alone."""

from collections.abc import Callable

import pytest
from django.utils import timezone

from articles.document import ImageEntry
from articles.models import PublishedArticle
from articles.reading.keyset import PAGE_SIZE
from media.layouts import LAYOUTS
from tests.cast import Cast
from tests.factories import make_image

from .page_tree import Element

Open = Callable[[str], Element]
Publish = Callable[..., PublishedArticle]
MONTH = f"{timezone.localtime():/%Y/%m/}"


@pytest.mark.parametrize("path", ["/tags/tides/", "/authors/ann-carter/", MONTH])
def test_the_newest_stands_larger_once(
    cast: Cast, publish: Publish, open_page: Open, path: str
) -> None:
    for number in range(PAGE_SIZE + 3):
        publish(headline=f"Story {number}", tags=(cast.tides.pk,))
    image = make_image(user=cast.edgar)
    publish(headline="Newest", tags=(cast.tides.pk,), lead=ImageEntry(image=image.pk))
    page = open_page(path)
    lead = page.one(".list-lead")
    assert lead.texts(".card-headline") == ["Newest"]
    assert lead.one("img").attrs["sizes"] == LAYOUTS["list-lead"].sizes
    assert lead.one("img").attrs.get("loading") != "lazy"
    shown = page.texts(".card-headline")
    assert len(shown) == len(set(shown)) == PAGE_SIZE
    older = open_page(page.one(".more").one("a").attrs["href"] or "")
    assert not older.has(".list-lead")
    assert len(older.texts(".card-headline")) == 4
    assert not set(older.texts(".card-headline")) & set(shown)


def test_the_list_of_everything_has_no_first(publish: Publish, open_page: Open) -> None:
    publish(headline="Newest")
    assert not open_page("/newest/").has(".list-lead")
