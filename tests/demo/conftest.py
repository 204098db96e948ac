"""The demo newsroom, filled in without its pictures' sizes."""

import datetime as dt
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from newsroom.demo.management.commands import demo

TODAY = dt.date(2026, 11, 20)
Fill = Callable[..., str]


class WithoutSizes(demo.Command):
    """The command, with the first size of each picture alone: the others take a minute."""

    def _make_pictures(self) -> None:
        pass


@pytest.fixture
def fill(db: None, settings: Any, tmp_path: Path) -> Fill:
    """Return a function that runs the command and gives what it printed."""
    settings.VAR_DIR = tmp_path

    def run(**options: Any) -> str:
        out = io.StringIO()
        call_command(WithoutSizes(), stdout=out, today=TODAY, **options)
        return out.getvalue()

    return run


@pytest.fixture(scope="module")
def filled(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: Any
) -> Iterator[None]:
    """The demo newsroom, made once for a module whose tests only look at it.

    They are marked ``django_db``, or no database is set up for them.
    """
    with (
        override_settings(VAR_DIR=tmp_path_factory.mktemp("demo")),
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        call_command(WithoutSizes(), stdout=io.StringIO(), today=TODAY)
        yield
        transaction.set_rollback(True)
