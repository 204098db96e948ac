"""Links to other sites: dead, late and out of reach are told apart, and nobody waits long."""

import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.core.cache import cache

from articles.desk import outside_links
from articles.desk.outside_links import dead_outside
from tests.lib.web_server import web_server

Server = tuple[str, list[str]]
THREADS = 4


@pytest.fixture
def server(settings: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    settings.LINK_CHECK_ALLOWS_PRIVATE = True  # type: ignore[attr-defined]
    cache.clear()
    # Threads of its own, so that no test waits for what another left in them.
    pool = ThreadPoolExecutor(THREADS)
    monkeypatch.setattr(outside_links, "_POOL", pool)
    with web_server() as running:
        yield running
    pool.shutdown()
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


def test_a_slow_server_is_told_from_a_dead_one_and_not_waited_for(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside_links, "SECONDS", 0.5)
    began = time.monotonic()
    said = [
        p.message for p in dead_outside(links(*(server[0] + w for w in ("/slow", "/drip", "/"))))
    ]
    assert time.monotonic() - began < 4
    assert said == [
        f"The link “words” did not answer within 0.5 seconds: {server[0]}{path}"
        for path in ("/slow", "/drip")
    ]


def test_links_whose_turn_did_not_come_are_counted_and_called_neither_dead_nor_slow(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside_links, "SECONDS", 0.5)
    began = time.monotonic()
    said = [p.message for p in dead_outside(links(*(f"{server[0]}/slow?{n}" for n in range(20))))]
    assert time.monotonic() - began < 4
    *late, unasked = said
    assert len(late) <= THREADS and all(
        "did not answer within 0.5 seconds" in line for line in late
    )
    count = re.match(r"(\d+) links to other sites were not looked at for lack of time\.$", unasked)
    assert count and int(count[1]) + len(late) == 20
    outside_links._POOL.shutdown()
    assert len(server[1]) <= 2 * THREADS, "the others were never asked"


def test_one_link_that_is_not_looked_at_is_one(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside_links, "SECONDS", 0.1)
    monkeypatch.setattr(outside_links, "GRACE", 0)
    release = Event()
    busy = [outside_links._POOL.submit(release.wait, 10) for _ in range(THREADS)]
    (said,) = dead_outside(links(f"{server[0]}/404"))
    release.set()
    assert said.message == "1 link to another site was not looked at for lack of time."
    assert all(job.result() for job in busy) and server[1] == []


def test_what_was_late_is_asked_again_and_not_kept(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside_links, "SECONDS", 0.3)
    for _time in range(2):
        (said,) = dead_outside(links(f"{server[0]}/slow"))
        assert "did not answer" in said.message
    assert server[1] == ["HEAD /slow"] * 2


def test_where_nothing_answers_in_time_one_line_says_so(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside_links, "SECONDS", 0.3)
    (said,) = dead_outside(links(f"{server[0]}/slow", f"{server[0]}/drip"))
    assert said.message == "None of the links to other sites answered within 0.3 seconds."


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
