"""What readers who do not see a picture hear of it."""

from collections.abc import Callable

import pytest

from tests.cast import Cast
from tests.factories import make_image

from .page_tree import Element
from .uses import PLACES, figure_at


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("use", "heard"),
    [
        ({}, "A wall."),
        ({"alt": "Our “wall” & yours"}, "Our “wall” & yours"),
        ({"decorative": True}, ""),
        ({"decorative": True, "alt": "Not said"}, ""),
    ],
)
def test_it_inherits_is_the_use_s_own_or_is_silent(
    cast: Cast, article_with: Callable[..., Element], place: str, use: dict[str, object], heard: str
) -> None:
    image = make_image(user=cast.edgar, alt="A wall.")
    assert figure_at(article_with, place, image.pk, **use).one("img").attrs["alt"] == heard


def test_a_card_s_picture_is_silent_because_the_headline_speaks(
    cast: Cast, article_with: Callable[..., Element], open_page: Callable[[str], Element]
) -> None:
    image = make_image(user=cast.edgar, alt="A wall.")
    figure_at(article_with, "lead", image.pk)
    assert open_page("/newest/").one("img").attrs["alt"] == ""
