"""Unfinished uploads take a bounded part of the disk, for a bounded time."""

import datetime as dt
import fcntl
import os
import shutil
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from media import incoming
from media.models import Image
from media.tasks import sweep_uploads
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role

from .pictures import encoded, pixels, user

pytestmark = pytest.mark.urls("tests.media.urls")
PARTS = "/admin/media/image/picker/parts/"
DAY = dt.timedelta(seconds=incoming.STALE)


def _signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return client


@pytest.fixture
def desk(writer: User) -> Client:
    return _signed_in(writer)


def _begin(desk: Client, size: int) -> Any:
    return desk.post(PARTS, {"name": "harbour.jpg", "type": "image/jpeg", "size": str(size)})


def _begun(desk: Client, size: int = 1000) -> str:
    upload_id: str = _begin(desk, size).json()["id"]
    return upload_id


def _add(desk: Client, upload_id: str, at: int, data: bytes) -> HttpResponse:
    address = f"{PARTS}{upload_id}/?offset={at}"
    answer: HttpResponse = desk.post(address, data, content_type="application/octet-stream")
    return answer


def _kept() -> list[Path]:
    return list(incoming.folder().iterdir())


def _age(upload_id: str, days: float) -> None:
    moment = time.time() - days * incoming.STALE
    for path in incoming.folder().glob(f"{upload_id}.*"):
        os.utime(path, (moment, moment))


def _waiting() -> list[DBTaskResult]:
    tasks = DBTaskResult.objects.filter(task_path=sweep_uploads.module_path)
    return list(tasks.order_by("enqueued_at"))


def test_the_bytes_that_a_person_s_open_uploads_will_have_are_bounded(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "MOST_OPEN_BYTES", 2 * 1024**2)
    first = _begun(desk, 1024**2)
    assert _begin(desk, 1024**2).status_code == 201
    kept = _kept()
    answer = _begin(desk, 1)
    assert answer.status_code == 429, "the desk's script asks again later"
    assert "have 2 MB" in answer.json()["error"] and "at most 2 MB" in answer.json()["error"]
    assert "cancel" in answer.json()["error"]
    assert _kept() == kept
    other = _signed_in(user(Role.EDITOR))
    assert _begin(other, 1024**2).status_code == 201, "it is a bound of each person"
    desk.delete(f"{PARTS}{first}/")
    assert _begin(desk, 1).status_code == 201


def test_what_is_finished_counts_no_more(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    data = encoded(pixels())
    monkeypatch.setattr(incoming, "MOST_OPEN_BYTES", len(data))
    upload_id = _begun(desk, len(data))
    assert _begin(desk, 1).status_code == 429
    assert _add(desk, upload_id, 0, data).status_code == 201
    assert _begin(desk, 1).status_code == 201


@pytest.mark.parametrize(("short", "status"), [(1, 429), (0, 201)])
def test_the_disk_is_not_filled(
    desk: Client, monkeypatch: pytest.MonkeyPatch, short: int, status: int
) -> None:
    free = 1000 + incoming.SPARED - short
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=free))
    answer = _begin(desk, 1000)
    assert answer.status_code == status
    if short:
        assert "disk is full" in answer.json()["error"] and _kept() == []


def test_one_sweep_waits_however_many_begin(desk: Client) -> None:
    assert _begin(desk, 0).status_code == 422
    assert _waiting() == []
    for _upload in range(3):
        _begun(desk)
    (sweep,) = _waiting()
    assert sweep.run_after > timezone.now() + DAY


def test_the_sweep_comes_by_the_clock_and_again_for_what_it_leaves(desk: Client) -> None:
    stale, fresh = _begun(desk), _begun(desk)
    _age(stale, 1.1)
    _age(fresh, 0.5)
    DBTaskResult.objects.all().delete()
    sweep_uploads.call()
    assert {path.stem for path in _kept()} == {fresh}
    (again,) = _waiting()
    half = timezone.now() + DAY / 2
    assert half < again.run_after < half + dt.timedelta(hours=2)
    DBTaskResult.objects.all().delete()
    _age(fresh, 1.1)
    sweep_uploads.call()
    assert _kept() == [] and _waiting() == []


def test_a_sweep_leaves_what_is_being_finished_and_does_not_come_again_at_once(
    desk: Client,
) -> None:
    upload_id = _begun(desk)
    _age(upload_id, 3)
    DBTaskResult.objects.all().delete()
    with incoming.whole(upload_id):
        sweep_uploads.call()
    assert len(_kept()) == 2
    (again,) = _waiting()
    assert again.run_after > timezone.now() + dt.timedelta(minutes=30)
    incoming.sweep()
    assert _kept() == []


def test_an_upload_goes_with_all_its_files_or_stays_with_all(desk: Client) -> None:
    upload_id = _begun(desk)
    _age(upload_id, 2)
    part, note = (incoming.folder() / f"{upload_id}.{kind}" for kind in ("part", "json"))
    os.utime(part)
    incoming.sweep()
    assert part.exists() and note.exists()
    _age(upload_id, 2)
    left = incoming.folder() / f"{upload_id}.0a1b2c3d.new"
    left.touch()
    _age(upload_id, 2)
    incoming.sweep()
    assert _kept() == []


def test_a_part_that_comes_while_its_upload_is_swept_finds_none_and_leaves_nothing(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload_id = _begun(desk)
    lock = fcntl.flock

    def swept_first(file: Any, how: int) -> None:
        incoming.drop(upload_id)
        lock(file, how)

    monkeypatch.setattr(fcntl, "flock", swept_first)
    assert _add(desk, upload_id, 0, b"x" * 10).status_code == 404
    assert _kept() == []


def test_whoever_waits_while_another_request_finishes_gets_the_picture(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = encoded(pixels())
    upload_id = _begun(desk, len(data))
    lock = fcntl.flock
    answers: list[HttpResponse] = []

    def finished_first(file: Any, how: int) -> None:
        monkeypatch.setattr(fcntl, "flock", lock)
        answers.append(_add(desk, upload_id, 0, data))
        lock(file, how)

    monkeypatch.setattr(fcntl, "flock", finished_first)
    answers.append(_add(desk, upload_id, 0, data))
    assert [answer.status_code for answer in answers] == [201, 201]
    image = Image.objects.get()
    assert all(answer.json()["image"]["id"] == image.pk for answer in answers)  # type: ignore[attr-defined]
