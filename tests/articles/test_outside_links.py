"""Links to other sites: dead and out of reach are told apart, and nobody waits long."""

import time
from collections.abc import Iterator

import pytest
from django.core.cache import cache

from articles.desk import outside_links
from articles.desk.outside_links import dead_outside
from tests.lib.web_server import web_server

Server = tuple[str, list[str]]


@pytest.fixture
def server(settings: object) -> Iterator[Server]:
    settings.LINK_CHECK_ALLOWS_PRIVATE = True  # type: ignore[attr-defined]
    cache.clear()
    with web_server() as running:
        yield running
    cache.clear()


def links(*addresses: str) -> str:
    return "".join(f'<p><a href="{address}">words</a></p>' for address in addresses)


def test_dead_and_out_of_reach_are_told_apart(server: Server) -> None:
    at = server[0]
    body = links(f"{at}/", f"{at}/404", f"{at}/410", "http://127.0.0.1:1025/")
    said = [problem.message for problem in dead_outside(body)]
    assert len(said) == 3
    assert "answers 404" in said[0] and "answers 410" in said[1]
    assert "could not be reached" in said[2]
    assert not any(problem.override for problem in dead_outside(body))


def test_an_answer_is_kept_for_a_while(server: Server) -> None:
    dead_outside(links(f"{server[0]}/404"))
    dead_outside(links(f"{server[0]}/404"))
    assert server[1] == ["HEAD /404"]


def test_slow_servers_are_not_waited_for(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside_links, "SECONDS", 0.5)
    began = time.monotonic()
    said = dead_outside(links(*(f"{server[0]}/slow?{n}" for n in range(12)), f"{server[0]}/"))
    assert time.monotonic() - began < 2
    assert said


def test_where_nothing_is_reached_one_line_says_so(server: Server) -> None:
    (said,) = dead_outside(links("http://127.0.0.1:1025/", "http://127.0.0.1:1026/"))
    assert said.message == "None of the links to other sites could be reached from here."


def test_no_more_than_twenty_are_looked_at(server: Server) -> None:
    dead_outside(links(*(f"{server[0]}/?{number}" for number in range(30))))
    assert len(server[1]) == 20


def test_our_own_pages_are_not_asked_for(server: Server) -> None:
    assert dead_outside(links("/nowhere/", "https://news.example/nowhere/")) == []


def test_an_address_inside_a_network_is_named_and_not_asked(
    server: Server, settings: object
) -> None:
    settings.LINK_CHECK_ALLOWS_PRIVATE = False  # type: ignore[attr-defined]
    (said,) = dead_outside(links(f"{server[0]}/"))
    assert "is not public" in said.message and server[1] == []
