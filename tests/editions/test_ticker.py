"""The ticker does every duty, whatever another does, and runs once a process."""

import threading
from collections.abc import Iterator

import pytest
from django.db import OperationalError

from newsroom.editions import ticker


@pytest.fixture
def duties(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    own: list[object] = []
    monkeypatch.setattr(ticker, "_duties", own)
    yield own


def test_articles_have_the_clock_keep_their_appointments() -> None:
    from articles.desk.due import run_due

    assert run_due in ticker._duties


def test_a_duty_that_fails_stops_no_other(duties: list[object]) -> None:
    done: list[str] = []

    def fails() -> None:
        raise ValueError

    ticker.on_tick(fails)
    ticker.on_tick(lambda: done.append("second"))
    assert ticker.tick()
    assert done == ["second"]


def test_without_a_database_it_says_so_and_goes_on(duties: list[object]) -> None:
    def unreachable() -> None:
        raise OperationalError

    ticker.on_tick(unreachable)
    assert not ticker.tick()


def test_a_duty_registers_once(duties: list[object]) -> None:
    def duty() -> None: ...

    ticker.on_tick(duty)
    ticker.on_tick(duty)
    assert duties == [duty]


def test_a_process_has_one_thread(duties: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    ticked = threading.Event()
    monkeypatch.setattr(ticker, "_process", 0)
    monkeypatch.setattr(ticker, "tick", lambda: ticked.set() or True)
    before = sum(one.name == "ticker" for one in threading.enumerate())
    ticker._start()
    ticker._start()
    assert ticked.wait(5)
    assert sum(one.name == "ticker" for one in threading.enumerate()) == before + 1
