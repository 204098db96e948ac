"""A section's front: its own articles and those of its parts."""

from collections.abc import Callable

from articles.document import ImageEntry
from articles.models import PublishedArticle
from media.layouts import LAYOUTS
from tests.cast import Cast
from tests.factories import make_image, make_section

from .page_tree import Element

Open = Callable[[str], Element]
Publish = Callable[..., PublishedArticle]


def test_it_lists_its_own_and_its_parts_articles(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    quay = make_section("Quay", parent=cast.harbour)
    publish(headline="Of the harbour")
    publish(headline="Of the quay", in_section=quay)
    publish(headline="Of the moor", in_section=make_section("Moor"))
    assert open_page("/harbour/").texts(".card-headline") == ["Of the quay", "Of the harbour"]
    assert open_page("/quay/").texts(".card-headline") == ["Of the quay"]


def test_it_names_itself_and_its_parts(cast: Cast, open_page: Open) -> None:
    make_section("Quay", parent=cast.harbour)
    front = open_page("/harbour/")
    assert front.texts("h1") == ["Harbour"]
    assert front.one(".page-head").one(".tagline").text == "Boats and Those Who Wait for Them"
    assert [a.attrs["href"] for a in front.one(".subsections").all("a")] == ["/quay/"]
    assert open_page("/quay/").one(".parent").one("a").attrs["href"] == "/harbour/"


def test_an_empty_one_says_so(cast: Cast, open_page: Open) -> None:
    front = open_page("/harbour/")
    assert front.one(".nothing").text.startswith("Nothing has been published here yet.")
    assert not front.has("article")


def test_its_first_story_s_picture_is_asked_for_as_large_as_it_stands(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    for colour in ("#aa0000", "#00aa00"):
        publish(lead=ImageEntry(image=make_image(colour, user=cast.edgar).pk))
    sizes = [image.attrs["sizes"] for image in open_page("/harbour/").all("img")]
    assert sizes == [LAYOUTS["card-lead"].sizes, LAYOUTS["card"].sizes]


def test_a_card_names_its_section_only_where_it_is_another_one(
    cast: Cast, publish: Publish, open_page: Open
) -> None:
    publish(headline="Of the quay", in_section=make_section("Quay", parent=cast.harbour))
    publish(headline="Of the harbour")
    cards = open_page("/harbour/").all("article.card")
    assert [card.texts(".kicker") for card in cards] == [[], ["Quay"]]
