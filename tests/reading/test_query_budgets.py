"""Pages cost few queries, however much stands on them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.desk.correcting import correct
from articles.document import BylineEntry, ImageEntry
from articles.models import Article, PublishedArticle
from tests.cast import Cast
from tests.factories import make_author, make_section, make_tag
from tests.frontpage.layouts import pin

from .newspaper import fill, make_newspaper, make_pictures, make_policy_page

Cost = Callable[[str], int]
BUDGET = 8
# What else there is to read is found among candidates, with a query of its own.
ARTICLE_BUDGET = 9
LISTS = (
    "/",
    "/newest/",
    "/harbour/",
    "/authors/",
    "/authors/ann-carter/",
    "/tags/tides/",
    "/corrections/",
    "/search/?q=about",
)


@pytest.fixture
def cost(client: Client) -> Cost:
    """Return a function that counts a page's queries.

    The masthead and the advertisements are read once an edition: the page is
    opened twice, and the second time counts.
    """

    def counter(path: str) -> int:
        assert client.get(path).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            client.get(path)
        return len(captured)

    return counter


def _lay_out(cast: Cast, rows: list[PublishedArticle], slots: list[str]) -> None:
    for row in rows:
        article = Article.objects.get(public_id=row.public_id)
        correct(article, cast.edgar, kind="correction", text="It was Friday.")
    for row, slot in zip(rows, slots, strict=False):
        pin(cast.edgar, slot, row)


def test_lists_cost_the_same_with_few_rows_and_with_more_than_a_page(
    cast: Cast, cost: Cost
) -> None:
    words = {"tags": (cast.tides.pk,), "standfirst": "About the tide."}
    _lay_out(cast, fill(cast, 4, **words), ["lead", "pick-1"])
    make_section("Pier", parent=cast.harbour)
    few = {path: cost(path) for path in LISTS}
    _lay_out(cast, fill(cast, 25, **words), ["pick-2", "pick-3", "pick-4", "pick-5"])
    for number, picture in enumerate(make_pictures(cast, 5)):
        make_author(f"Author {number}", portrait_id=picture)
        make_section(f"Pier {number}", parent=cast.harbour)
    assert {path: cost(path) for path in LISTS} == few
    assert max(few.values()) <= BUDGET


def test_an_older_page_keeps_the_budget(cast: Cast, cost: Cost) -> None:
    fill(cast, 3, tags=(cast.tides.pk,))
    for path in ("/newest/", "/harbour/", "/authors/ann-carter/", "/tags/tides/"):
        assert cost(f"{path}older/4000000000000000-9/") <= BUDGET


def test_a_search_without_a_hit_keeps_the_budget(cast: Cast, cost: Cost) -> None:
    assert cost("/search/?q=nothing") <= BUDGET


def test_a_policy_page_keeps_the_budget(db: None, cost: Cost) -> None:
    make_policy_page()
    assert cost("/ethics/") <= BUDGET


def test_an_article_with_every_part_keeps_the_budget(cast: Cast, cost: Cost) -> None:
    assert cost(make_newspaper(cast).full.path) <= ARTICLE_BUDGET


def _with(cast: Cast, part: str, count: int) -> Any:
    if part == "gallery":
        return tuple(ImageEntry(image=pk) for pk in make_pictures(cast, count))
    if part == "body":
        figures = [f'<figure data-image="{pk}"></figure>' for pk in make_pictures(cast, count)]
        return "<p>Text.</p>" + "".join(figures)
    if part == "bylines":
        pictures = enumerate(make_pictures(cast, count))
        names = [make_author(f"Name {n}", portrait_id=pk) for n, pk in pictures]
        return tuple(BylineEntry(author=one.pk) for one in names)
    if part == "tags":
        return tuple(make_tag(f"Tag {n}").pk for n in range(count))
    return tuple(row.public_id for row in fill(cast, count))


@pytest.mark.parametrize("part", ["gallery", "body", "bylines", "tags", "related"])
def test_an_article_costs_the_same_with_one_part_and_with_eight(
    cast: Cast, publish: Callable[..., PublishedArticle], cost: Cost, part: str
) -> None:
    fill(cast, 1)
    many = _with(cast, part, 8)
    few = many[:1] if isinstance(many, tuple) else many[: many.index("</figure>") + 9]
    assert cost(publish(**{part: many}).path) == cost(publish(**{part: few}).path) <= ARTICLE_BUDGET


def test_finding_nothing_costs_less_than_a_page(db: None, client: Client) -> None:
    client.get("/2026/01/never-was/")
    with CaptureQueriesContext(connection) as captured:
        client.get("/2026/01/never-was/")
    assert len(captured) <= 3
