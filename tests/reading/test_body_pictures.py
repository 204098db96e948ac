"""Widths, crops and galleries of pictures in the text."""

from collections.abc import Callable

import pytest

from tests.cast import Cast
from tests.factories import make_image

from .newspaper import make_pictures
from .page_tree import Element

With = Callable[..., Element]


@pytest.mark.parametrize("width", ["text", "wide", "full"])
def test_a_figure_stands_as_wide_as_it_was_told(cast: Cast, article_with: With, width: str) -> None:
    key = make_image("#202020", user=cast.edgar).pk
    figure = f'<figure data-image="{key}" data-width="{width}"></figure>'
    page = article_with(body=f"<p>Text.</p>{figure}")
    assert page.one(".body").has(f".figure--{width}")


def test_a_gallery_holds_its_pictures_with_their_own_words_and_credits(
    cast: Cast, article_with: With
) -> None:
    one, two = (
        make_image(colour, user=cast.edgar, caption="Library.", credit=credit).pk
        for colour, credit in (("#101010", "A. One"), ("#202020", "B. Two"))
    )
    gallery = article_with(
        body='<p>Text.</p><section class="gallery" data-title="Low water">'
        f'<figure data-image="{one}" data-caption="Own."></figure>'
        f'<figure data-image="{two}"></figure></section>'
    ).one(".gallery--body")
    assert gallery.texts(".caption") == ["Own.", "Library."]
    assert ["One" in text or "Two" in text for text in gallery.texts(".credit")] == [True, True]
    assert gallery.texts(".gallery-title") == ["Low water"]


def test_a_picture_gone_from_a_gallery_leaves_the_others(cast: Cast, article_with: With) -> None:
    keys = make_pictures(cast, 3)
    figures = "".join(f'<figure data-image="{key}"></figure>' for key in keys)
    page = article_with(body=f'<section class="gallery">{figures}</section><p>x</p>')
    assert len(page.one(".gallery--body").all(".figure--gallery")) == 3
