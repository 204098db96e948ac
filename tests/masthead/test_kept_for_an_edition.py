"""What a process keeps for an edition, while threads of two editions read it."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from types import FrameType
from typing import Any

from newsroom.editions.number import kept_for_an_edition

PATIENCE = 10  # seconds, for a test that would otherwise hang


class Source:
    """Counts its readings; a thread that is to wait does so in the middle of one."""

    def __init__(self) -> None:
        self.readings = 0
        self.waiting = threading.Event()
        self.go_on = threading.Event()
        self.stops: threading.Thread | None = None

    def read(self) -> str:
        self.readings += 1
        value = f"reading {self.readings}"
        if threading.current_thread() is self.stops:
            self.waiting.set()
            assert self.go_on.wait(PATIENCE)
        return value


def test_it_is_read_once_an_edition() -> None:
    source = Source()
    reader = kept_for_an_edition(source.read)
    assert [reader(1), reader(1), reader(2), reader(2)] == ["reading 1"] * 2 + ["reading 2"] * 2


def test_a_reading_overtaken_by_a_newer_edition_leaves_that_in_place() -> None:
    source = Source()
    reader = kept_for_an_edition(source.read)
    answers: list[str] = []
    late = threading.Thread(target=lambda: answers.append(reader(1)))
    source.stops = late
    late.start()
    assert source.waiting.wait(PATIENCE)
    assert reader(2) == "reading 2"
    source.go_on.set()
    late.join(PATIENCE)
    assert answers == ["reading 1"]
    assert reader(2) == "reading 2"
    assert source.readings == 2


def test_a_newer_edition_coming_at_any_line_does_not_lose_the_answer() -> None:
    """Another thread reads edition 2 before each line in turn of edition 1's reader."""
    for stop in range(1, 10):
        reader = kept_for_an_edition(lambda: "the value")
        reader(1)
        lines = 0

        def trace(
            frame: FrameType, event: str, _argument: object, reader: Any = reader, stop: int = stop
        ) -> Any:
            nonlocal lines
            if frame.f_code is not reader.__code__:
                return None
            lines += event == "line"
            if event == "line" and lines == stop:
                other = threading.Thread(target=reader, args=(2,))
                other.start()
                other.join(PATIENCE)
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            answer = reader(1)
        finally:
            sys.settrace(before)
        assert answer == "the value", stop


def test_many_threads_of_two_editions_each_get_an_answer() -> None:
    barrier = threading.Barrier(8)
    reader = kept_for_an_edition(lambda: "the value")

    def ask(thread: int) -> set[str]:
        barrier.wait(PATIENCE)
        return {reader(1 + (thread + turn) % 2) for turn in range(2_000)}

    with ThreadPoolExecutor(8) as pool:
        assert all(answer == {"the value"} for answer in pool.map(ask, range(8)))
