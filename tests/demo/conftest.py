"""The demo newsroom, filled in without its pictures' sizes."""

import datetime as dt
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Filled:
    """What a run printed, and the folder it wrote into."""

    printed: str
    var: Path


@pytest.fixture(scope="module")
def filled(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: Any
) -> Iterator[Filled]:
    """The demo newsroom, made once for a module whose tests only look at it.

    They are marked ``django_db``, or no database is set up for them. A file of logins stood
    there before, for all to read.
    """
    var: Path = tmp_path_factory.mktemp("demo")
    (var / "demo-logins.txt").write_text("somebody else's\n")
    (var / "demo-logins.txt").chmod(0o644)
    out = io.StringIO()
    with override_settings(VAR_DIR=var), django_db_blocker.unblock(), transaction.atomic():
        call_command(WithoutSizes(), stdout=out, today=TODAY)
        yield Filled(out.getvalue(), var)
        transaction.set_rollback(True)
