"""Over the headline stand the section's name and tagline, linked."""

from collections.abc import Callable

from tests.factories import make_section

from .page_tree import Element


def test_name_and_tagline_are_parted_by_a_colon(article_with: Callable[..., Element]) -> None:
    line = article_with().one(".article-section")
    assert line.text == "Harbour: Boats and Those Who Wait for Them"
    assert line.one("a").attrs["href"] == "/harbour/"


def test_without_a_tagline_there_is_no_colon(
    article_with: Callable[..., Element], cast: object
) -> None:
    line = article_with(in_section=make_section("Pier")).one(".article-section")
    assert line.text == "Pier"
