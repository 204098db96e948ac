"""Counts in memory: bounded, shared by threads, and never lost to a database that refuses."""

import datetime as dt
import logging
from threading import Thread

import pytest

from newsroom.editions.sums import Counts, Sums

NOW = dt.datetime(2026, 3, 1, 12, 34, 56, tzinfo=dt.UTC)
HOUR = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def test_nothing_is_written_where_nothing_was_counted() -> None:
    written: list[Counts] = []
    Sums("test", written.append).hand_over()
    assert written == []


def test_an_hour_of_any_zone_is_written_in_utc() -> None:
    written: list[Counts] = []
    sums = Sums("test", written.append)
    kathmandu = dt.timezone(dt.timedelta(hours=5, minutes=45))
    sums.add(["a"], NOW.astimezone(kathmandu))
    sums.hand_over()
    assert written == [{("a", HOUR): 1}]


def test_what_could_not_be_written_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    written: list[Counts] = []

    def write(counts: Counts) -> None:
        if not caplog.records:
            raise OSError("The disk is full.")
        written.append(counts)

    sums = Sums("test", write)
    sums.add(["a"], NOW)
    sums.hand_over()
    sums.add(["a", "b"], NOW)
    sums.hand_over()
    sums.hand_over()
    assert written == [{("a", HOUR): 2, ("b", HOUR): 1}]
    assert "they are kept" in caplog.text


def test_past_the_bound_new_keys_are_dropped_and_that_is_said_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    written: list[Counts] = []
    sums = Sums("test", written.append, most=2)
    with caplog.at_level(logging.WARNING):
        for _again in range(3):
            sums.add(["a", "b", "c", "d"], NOW)
    sums.hand_over()
    assert written == [{("a", HOUR): 3, ("b", HOUR): 3}]
    assert caplog.text.count("new ones are dropped") == 1


def test_threads_lose_nothing() -> None:
    written: list[Counts] = []
    sums = Sums("test", written.append)

    def work() -> None:
        for number in range(500):
            sums.add(["a"], NOW)
            if number % 50 == 0:
                sums.hand_over()

    threads = [Thread(target=work) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sums.hand_over()
    assert sum(counts["a", HOUR] for counts in written) == 2000


def test_what_is_kept_for_the_next_time_stays_within_the_bound() -> None:
    written: list[Counts] = []

    def write(counts: Counts) -> None:
        if not written:
            sums.add(["c", "d"], NOW)  # what comes in meanwhile
            written.append({})
            raise OSError("The disk is full.")
        written.append(counts)

    sums = Sums("test", write, most=2)
    sums.add(["a", "c"], NOW)
    sums.hand_over()
    sums.hand_over()
    assert written[1:] == [{("c", HOUR): 2, ("d", HOUR): 1}]
