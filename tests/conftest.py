"""What every test may ask for."""

import shutil
from collections.abc import Iterator
from types import ModuleType

import pytest
from django.conf import settings

from .cast import Cast, make_cast

pytest_plugins = ["tests.browser.fixtures"]


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture(scope="session", autouse=True)
def _library() -> Iterator[None]:
    """Throw the suite's own image library away when it ends."""
    yield
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def _no_flushing() -> Iterator[None]:
    """Start no thread that writes beacons beside the tests; they flush when they mean to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsroom.editions.beacons.start_flushing", lambda _flush: None)
        yield


@pytest.fixture
def beacons() -> Iterator[ModuleType]:
    """Return the module of the beacons, with nothing counted before or after the test."""
    from newsroom.editions import beacons

    beacons.forget()
    yield beacons
    beacons.forget()
