"""A kind of beacon for tests, whose counts come to a list."""

from collections.abc import Iterator
from types import ModuleType

import pytest

from newsroom.editions.sums import Counts


@pytest.fixture
def written(beacons: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Counts]]:
    """Register the kind "test" and return what it was given to write."""
    got: list[Counts] = []
    monkeypatch.setattr(beacons, "_kinds", {})
    beacons.register("test", got.append, pattern="[a-z]{1,9}")
    yield got
