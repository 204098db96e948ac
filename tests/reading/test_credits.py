"""The credit goes wherever the picture goes, in the masthead's style."""

from collections.abc import Callable

import pytest

from newsroom.masthead.models import Masthead
from tests.cast import Cast
from tests.factories import make_image

from .newspaper import make_masthead
from .page_tree import Element
from .uses import PLACES, fields, figure_at

Article = Callable[..., Element]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("prefix", "opened", "closed", "printed"),
    [
        ("Image credit: ", "", ".", "Image credit: UK Military/Creative Commons."),
        ("", "(", ")", "(UK Military/Creative Commons)"),
        ("Photo: ", "[", "]", "[Photo: UK Military/Creative Commons]"),
    ],
)
def test_it_is_dressed_by_the_masthead(
    cast: Cast,
    article_with: Article,
    place: str,
    prefix: str,
    opened: str,
    closed: str,
    printed: str,
) -> None:
    make_masthead()
    Masthead.objects.update(credit_prefix=prefix, credit_open=opened, credit_close=closed)
    image = make_image(user=cast.edgar, credit="UK Military/Creative Commons")
    assert figure_at(article_with, place, image.pk).texts(".credit") == [printed]


@pytest.mark.parametrize("place", PLACES)
def test_no_caption_of_a_use_drops_it(cast: Cast, article_with: Article, place: str) -> None:
    image = make_image(user=cast.edgar, credit="A. Wall")
    figure = figure_at(article_with, place, image.pk, caption="", decorative=True)
    assert figure.texts(".credit") == ["Image credit: A. Wall."]


def test_cards_print_it(
    cast: Cast, article_with: Article, open_page: Callable[[str], Element]
) -> None:
    image = make_image(user=cast.edgar, credit="A. Wall")
    article_with(**fields("lead", image.pk))
    for path in ("/", "/newest/", "/harbour/", "/authors/ann-carter/", "/search/?q=wall"):
        assert open_page(path).texts(".credit") == ["Image credit: A. Wall."], path


def test_it_links_to_the_licence_where_there_is_one(cast: Cast, article_with: Article) -> None:
    licence = "https://creativecommons.org/licenses/by/4.0/"
    image = make_image(user=cast.edgar, licence_url=licence)
    link = figure_at(article_with, "lead", image.pk).one(".credit").one("a")
    assert (link.attrs["href"], link.attrs["rel"]) == (licence, "license")
