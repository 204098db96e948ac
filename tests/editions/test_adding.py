"""Counters grow by what each process adds, whoever made the row and whoever else adds."""

from contextlib import suppress
from threading import Thread

import pytest
from django.db import OperationalError, connection

from newsroom.editions.adding import add_to
from newsroom.editions.models import Edition


def _number() -> int:
    return Edition.objects.get(pk=1).number


def _add(*rows: tuple[int, int]) -> None:
    add_to(Edition, ("id",), ("number",), rows)


def test_a_row_that_is_not_there_is_made(db: None) -> None:
    Edition.objects.all().delete()
    _add((1, 5))
    assert _number() == 5


def test_a_row_that_is_there_grows(db: None) -> None:
    Edition.objects.update_or_create(pk=1, defaults={"number": 40})
    _add((1, 2))
    assert _number() == 42


# SQLite's test database lives in one connection's memory; files of its are written one after
# the other (transaction_mode IMMEDIATE and a wait of 20 s).
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time")
@pytest.mark.django_db(transaction=True)
def test_two_that_add_at_once_lose_nothing() -> None:
    Edition.objects.all().delete()

    def work() -> None:
        done = 0
        while done < 25:
            # Connections to one SQLite in memory refuse where those to a file wait; what
            # is refused is kept and handed over again, as the flushing does.
            with suppress(OperationalError):
                _add((1, 1))
                done += 1
        connection.close()

    threads = [Thread(target=work) for _each in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert _number() == 75
