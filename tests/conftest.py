"""What every test may ask for."""

import shutil
from collections.abc import Iterator

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
