"""A picture's title line belongs to the use: printed only where it was typed."""

from collections.abc import Callable

import pytest

from tests.cast import Cast
from tests.factories import make_image

from .page_tree import Element
from .uses import PLACES, figure_at


@pytest.mark.parametrize("place", PLACES)
def test_a_typed_title_stands_before_the_picture(
    cast: Cast, article_with: Callable[..., Element], place: str
) -> None:
    image = make_image(user=cast.edgar)
    figure = figure_at(article_with, place, image.pk, title="A wall like ours")
    parts = [one.classes or one.tag for one in figure.children if isinstance(one, Element)]
    assert parts == [["figure-title"], "picture", "figcaption"]
    assert figure.one(".figure-title").text == "A wall like ours"


@pytest.mark.parametrize("place", PLACES)
def test_the_library_s_title_is_never_printed(
    cast: Cast, article_with: Callable[..., Element], place: str
) -> None:
    image = make_image(user=cast.edgar, title="IMG 4711 for the library")
    figure = figure_at(article_with, place, image.pk)
    assert not figure.has(".figure-title")
    assert "4711" not in figure.text
