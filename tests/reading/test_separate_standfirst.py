"""An editor may set the standfirst apart, under the headline."""

from collections.abc import Callable

from .page_tree import Element


def test_it_stands_in_the_head_and_not_in_the_text(article_with: Callable[..., Element]) -> None:
    page = article_with(standfirst="Set apart.", standfirst_style="separate", dateline="OLD QUAY")
    assert page.one(".article-head").one(".standfirst").text == "Set apart."
    assert not page.has(".lead-in")
    first = page.one(".body").all("p")[0]
    assert first.raw_text == "OLD QUAY The harbour wall will close for a week."


def test_without_one_there_is_no_empty_line(article_with: Callable[..., Element]) -> None:
    page = article_with(standfirst="", standfirst_style="separate")
    assert not page.has(".standfirst")
