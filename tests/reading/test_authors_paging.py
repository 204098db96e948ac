"""The list of authors goes on by name, at the cost of one page."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.reading.author_views import PEOPLE
from authors.models import Author, AuthorLink

from .page_tree import Element, parse

FIRST = "/authors/"


@pytest.fixture
def people(db: None) -> list[Author]:
    """Three pages less one: twelve namesakes stand across the end of the first."""
    count = 3 * PEOPLE - 1
    names = [
        f"Namesake {PEOPLE - 6:03}" if PEOPLE - 6 <= n < PEOPLE + 6 else f"Namesake {n:03}"
        for n in range(count)
    ]
    return Author.objects.bulk_create(
        Author(name=name, slug=f"person-{n}") for n, name in reversed([*enumerate(names)])
    )


def _open(client: Client, path: str) -> Element:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return parse(answer.content.decode())


def _links(page: Element) -> dict[str, str]:
    return {a.text: str(a.attrs["href"]) for more in page.all(".more") for a in more.all("a")}


def test_the_pages_hold_everybody_once_and_in_order(client: Client, people: list[Author]) -> None:
    path, seen, sizes = FIRST, [], []
    while path:
        page = _open(client, path)
        found = [str(a.attrs["href"]) for a in page.one(".people").all("a")]
        seen += found
        sizes.append(len(found))
        path = _links(page).get("More authors", "")
    assert sizes == [PEOPLE, PEOPLE, PEOPLE - 1]
    wanted = sorted(people, key=lambda one: (one.name, one.pk))
    assert seen == [one.get_absolute_url() for one in wanted]


def test_a_further_page_leads_back_and_names_itself(client: Client, people: list[Author]) -> None:
    first = _open(client, FIRST)
    assert set(_links(first)) == {"More authors"}
    path = _links(first)["More authors"]
    second = _open(client, path)
    assert _links(second)["First authors"] == FIRST
    (canonical,) = (a for a in second.all("link") if a.attrs.get("rel") == "canonical")
    assert str(canonical.attrs["href"]).endswith(path)


def test_a_short_list_has_one_page(client: Client, db: None) -> None:
    Author.objects.bulk_create(Author(name=f"A{n}", slug=f"a{n}") for n in range(PEOPLE))
    assert not _open(client, FIRST).all(".more")


@pytest.mark.parametrize(
    "cursor", ["x", "0", "-1", "1.5", "%00", "9" * 18, "9" * 19, "9" * 5000, "٣", "1-1"]
)
def test_a_cursor_that_names_nobody_answers_404(
    client: Client, people: list[Author], cursor: str
) -> None:
    assert client.get(f"{FIRST}older/{cursor}/").status_code == 404


@pytest.mark.parametrize("hidden", [{"listed": False}, {"former": True}])
def test_nor_does_one_of_somebody_not_listed(
    client: Client, people: list[Author], hidden: dict[str, Any]
) -> None:
    one = people[0]
    assert client.get(f"{FIRST}older/{one.pk}/").status_code == 200
    Author.objects.filter(pk=one.pk).update(**hidden)
    assert client.get(f"{FIRST}older/{one.pk}/").status_code == 404


def test_every_page_costs_as_little_as_the_first(client: Client, people: list[Author]) -> None:
    path = _links(_open(client, FIRST))["More authors"]

    def cost(path: str) -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            client.get(path)
        return len(captured)

    assert cost(path) <= cost(FIRST) + 1


def test_the_index_gives_a_page_in_its_order(people: list[Author]) -> None:
    rows = Author.objects.filter(listed=True, former=False).order_by("name", "id")[:PEOPLE]
    if connection.vendor == "sqlite":
        plan = rows.explain()
        assert "author_listed_by_name" in plan and "TEMP B-TREE" not in plan


def test_a_link_says_its_network_and_has_its_icon(client: Client, db: None) -> None:
    ann = Author.objects.create(name="Ann", slug="ann")
    for network in ("bluesky", "website"):
        AuthorLink.objects.create(author=ann, network=network, url="https://ann.example/")
    links = _open(client, "/authors/ann/").one(".profile-links")
    assert [a.text for a in links.all("a")] == ["Bluesky", "Website"]
    icons = [str(use.attrs["href"]).partition("#")[2] for use in links.all("use")]
    assert icons == ["bluesky", "link"]
