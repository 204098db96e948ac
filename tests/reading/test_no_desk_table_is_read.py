"""No public address makes the database read a table of the desk."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, PublishedArticle
from tests.cast import Cast

from .newspaper import MANY, make_newspaper
from .page_tree import Element
from .routes import LISTS, addresses, public_routes
from .tables import READERS, all_tables, desk_tables_in


def _older(open_page: Callable[[str], Element]) -> dict[str, str]:
    found = {}
    for path in LISTS:
        links = [a.attrs["href"] for a in open_page(path).all("a") if a.attrs.get("rel") == "next"]
        assert links, f"{path} has no older page to walk"
        found[path] = links[0]
    return found


def test_every_public_route_reads_readers_tables_alone(
    cast: Cast, client: Client, open_page: Callable[[str], Element]
) -> None:
    paper = make_newspaper(cast, MANY)
    walk = addresses(paper, _older(open_page))
    assert set(walk) == public_routes(), "each route of the URLconf is walked, and no other"

    logged_in = Client()
    logged_in.force_login(cast.petra)

    with CaptureQueriesContext(connection) as captured:
        for paths in walk.values():
            for path in paths:
                b"".join(client.get(path))
                b"".join(logged_in.get(path))

    assert len(captured) > 50
    assert desk_tables_in(captured) == {}


def test_the_tables_named_as_readers_exist(db: None) -> None:
    assert all_tables() >= READERS


@pytest.mark.parametrize("statement", ["article", "shared"])
def test_a_statement_on_the_desk_would_be_found(db: None, statement: str) -> None:
    with CaptureQueriesContext(connection) as captured:
        if statement == "article":
            list(Article.objects.all())
        else:
            list(Article.objects.filter(shared_with=1))
    assert desk_tables_in(captured)


def test_a_published_articles_table_is_not_taken_for_the_desks(db: None) -> None:
    with CaptureQueriesContext(connection) as captured:
        list(PublishedArticle.objects.prefetch_related("bylines", "image_uses", "tag_rows"))
    assert desk_tables_in(captured) == {}
