"""A clock that tests move: whoever asks Django for the time gets this one."""

import datetime as dt

import pytest
from django.utils import timezone


class Clock:
    """Runs on from where it was set."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._real = timezone.now
        self._ahead = dt.timedelta(0)
        patch.setattr(timezone, "now", self.now)

    def now(self) -> dt.datetime:
        return self._real() + self._ahead

    def on(self, **more: float) -> dt.datetime:
        """Move it on by days, hours, minutes or seconds, and return the new time."""
        self._ahead += dt.timedelta(**more)
        return self.now()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)
