"""A caption is the library's unless the use has its own; an empty one prints none."""

from collections.abc import Callable

import pytest

from tests.cast import Cast
from tests.factories import make_image

from .page_tree import Element
from .uses import PLACES, figure_at

Article = Callable[..., Element]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("own", "printed"),
    [(None, ["The wall at noon."]), ("Not our wall & yours.", ["Not our wall & yours."]), ("", [])],
)
def test_it_inherits_or_is_the_use_s_own(
    cast: Cast, article_with: Article, place: str, own: str | None, printed: list[str]
) -> None:
    image = make_image(user=cast.edgar, caption="The wall at noon.")
    assert figure_at(article_with, place, image.pk, caption=own).texts(".caption") == printed


@pytest.mark.parametrize("place", PLACES)
def test_the_added_sentence_follows_the_credit(
    cast: Cast, article_with: Article, place: str
) -> None:
    image = make_image(user=cast.edgar, caption="A howitzer.", credit="U.S. Army")
    figure = figure_at(article_with, place, image.pk, added="This one is similar.")
    words = figure.one("figcaption")
    assert words.text == "A howitzer. Image credit: U.S. Army. This one is similar."
    assert [one.classes for one in words.children if isinstance(one, Element)] == [
        ["caption"], ["credit"], ["added"],
    ]  # fmt: skip


def test_a_changed_library_caption_shows_where_it_is_inherited(
    cast: Cast, article_with: Article, open_page: Callable[[str], Element]
) -> None:
    image = make_image(user=cast.edgar, caption="Before.")
    figure_at(article_with, "lead", image.pk)
    image.caption = "After."
    image.save(update_fields=["caption"])
    page = open_page(open_page("/newest/").one("main").one("h2").one("a").attrs["href"])
    assert page.texts(".caption") == ["After."]
