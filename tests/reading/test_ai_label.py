"""A picture made or changed with AI says so, and so does a text."""

from collections.abc import Callable

import pytest

from tests.cast import Cast
from tests.factories import make_image

from .page_tree import Element
from .uses import PLACES, figure_at

Article = Callable[..., Element]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("source", "labels"),
    [
        ("trainedAlgorithmicMedia", ["Made or changed with AI"]),
        ("compositeWithTrainedAlgorithmicMedia", ["Made or changed with AI"]),
        ("digitalCapture", []),
        ("", []),
    ],
)
def test_the_picture_s_source_decides(
    cast: Cast, article_with: Article, place: str, source: str, labels: list[str]
) -> None:
    image = make_image(user=cast.edgar, digital_source=source)
    assert figure_at(article_with, place, image.pk).texts(".ai-label") == labels


def test_the_article_s_own_use_of_ai_is_told(article_with: Article) -> None:
    told = article_with(ai_use="Transcribed by machine.").one(".ai-use")
    assert [told.one("h2").text, told.one("p").text] == [
        "How AI was used",
        "Transcribed by machine.",
    ]
