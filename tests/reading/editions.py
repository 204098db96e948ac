"""An edition of its own for each test that has a database."""

import itertools

import pytest

from newsroom.editions.models import Edition

# What processes keep is keyed by the edition's number; a test that is rolled
# back would lead the next one to the same number with other content.
_numbers = itertools.count(1_000_000, 10_000)


@pytest.fixture(autouse=True)
def own_edition(request: pytest.FixtureRequest) -> None:
    if "db" in request.fixturenames:
        request.getfixturevalue("db")
        Edition.objects.update_or_create(pk=1, defaults={"number": next(_numbers)})
