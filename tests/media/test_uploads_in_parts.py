"""A picture arrives in parts: each once, in order, and goes on where it stopped."""

import os
import time
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from media import incoming
from media.models import Image
from media.uploading import add_image
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role

from .pictures import encoded, jpeg_with_iptc, pixels, upload, user

pytestmark = pytest.mark.urls("tests.media.urls")
PARTS = "/admin/media/image/picker/parts/"
BACKEND = "newsroom.accounts.signing_in.EmailBackend"


@pytest.fixture
def desk(client: Client, writer: User) -> Client:
    client.force_login(writer, BACKEND)
    return client


def _begin(desk: Client, size: int, given: dict[str, str] | None = None) -> Any:
    said = {"name": "harbour.jpg", "type": "image/jpeg", "size": str(size)}
    return desk.post(PARTS, said | (given or {}))


def _add(desk: Client, upload_id: str, at: int, data: bytes) -> HttpResponse:
    address = f"{PARTS}{upload_id}/?offset={at}"
    answer: HttpResponse = desk.post(address, data, content_type="application/octet-stream")
    return answer


def _kept() -> list[Path]:
    return list(incoming.folder().iterdir())


def test_parts_become_the_picture_they_were(desk: Client, writer: User) -> None:
    data = jpeg_with_iptc(credit="(AP)", caption="Boats return.")
    begun = _begin(desk, len(data))
    assert begun.status_code == 201 and begun.json()["part"] == incoming.PART
    upload_id = begun.json()["id"]
    half = len(data) // 2
    assert _add(desk, upload_id, 0, data[:half]).json() == {"offset": half}
    assert desk.get(f"{PARTS}{upload_id}/").json() == {"offset": half}
    last = _add(desk, upload_id, half, data[half:])
    assert last.status_code == 201
    image = Image.objects.get()
    assert last.json()["image"]["id"] == image.pk
    assert (image.credit, image.caption, image.file_name) == ("AP", "Boats return.", "harbour.jpg")
    assert image.uploader == writer
    with image.file.open("rb") as file:
        assert file.read() == data
    assert [path.suffix for path in _kept()] == [".json"], "the bytes are gone, the outcome stays"


def test_whoever_missed_the_last_answer_asks_again(desk: Client) -> None:
    data = encoded(pixels())
    upload_id = _begin(desk, len(data)).json()["id"]
    _add(desk, upload_id, 0, data)
    for again in (desk.get(f"{PARTS}{upload_id}/"), _add(desk, upload_id, len(data), b"")):
        assert again.status_code == 201
        assert again.json()["image"]["id"] == Image.objects.get().pk


def test_a_server_that_stopped_before_the_last_step_goes_on_with_it(
    desk: Client, writer: User
) -> None:
    data = encoded(pixels())
    upload_id = _begin(desk, len(data)).json()["id"]
    note = incoming.find(upload_id, writer.pk)
    assert note is not None
    incoming.add(upload_id, note, 0, data)
    assert desk.get(f"{PARTS}{upload_id}/").json() == {"offset": len(data)}
    assert _add(desk, upload_id, len(data), b"").status_code == 201


@pytest.mark.parametrize("at", [0, 50, 200])
def test_a_part_from_elsewhere_is_answered_with_where_to_go_on(desk: Client, at: int) -> None:
    upload_id = _begin(desk, 1000).json()["id"]
    _add(desk, upload_id, 0, b"x" * 100)
    answer = _add(desk, upload_id, at, b"y" * 10)
    assert (answer.status_code, answer.json()) == (409, {"offset": 100})  # type: ignore[attr-defined]


@pytest.mark.parametrize("at", ["", "-1", "x", "²", "9" * 30])
def test_a_senseless_offset_is_refused(desk: Client, at: str) -> None:
    upload_id = _begin(desk, 1000).json()["id"]
    answer = desk.post(f"{PARTS}{upload_id}/?offset={at}", b"x", content_type="image/jpeg")
    assert answer.status_code in {400, 409}


def test_nobody_else_may_look_add_or_drop(desk: Client) -> None:
    upload_id = _begin(desk, 1000).json()["id"]
    other = Client()
    other.force_login(user(Role.EDITOR), BACKEND)
    address = f"{PARTS}{upload_id}/"
    assert other.get(address).status_code == 404
    assert _add(other, upload_id, 0, b"x").status_code == 404
    assert other.delete(address).status_code == 404
    assert desk.get(address).json() == {"offset": 0}
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("name", ["x" * 22, "..", "%2e%2e", "a" * 21 + "%00", "é" * 22])
def test_an_id_that_was_never_given_finds_nothing(desk: Client, name: str) -> None:
    assert desk.get(f"{PARTS}{name}/").status_code == 404


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"size": "0"}, "empty"),
        ({"size": "x"}, "empty"),
        ({"size": str(500 * 1024 * 1024)}, "at most"),
        ({"type": "application/pdf"}, "no picture"),
    ],
)
def test_what_would_never_be_taken_is_refused_before_a_byte_is_sent(
    desk: Client, given: dict[str, str], words: str
) -> None:
    answer = _begin(desk, 1000, given)
    assert answer.status_code == 422 and words in answer.json()["error"]
    assert _kept() == []


def test_more_than_was_declared_is_refused_and_forgotten(desk: Client) -> None:
    upload_id = _begin(desk, 10).json()["id"]
    assert _add(desk, upload_id, 0, b"x" * 11).status_code == 422
    assert _kept() == []


def test_a_part_too_large_is_refused_unread(desk: Client) -> None:
    upload_id = _begin(desk, 5 * 1024 * 1024).json()["id"]
    answer = _add(desk, upload_id, 0, b"x" * (incoming.MOST_PART + 1))
    assert answer.status_code == 413
    assert desk.get(f"{PARTS}{upload_id}/").json() == {"offset": 0}


def test_the_content_decides_in_the_end_and_a_refusal_leaves_nothing(
    desk: Client, writer: User
) -> None:
    for data, words in ((b"no picture at all", "no picture"), (encoded(pixels()), "already")):
        if words == "already":
            twin = add_image(upload(data), user=writer)
        upload_id = _begin(desk, len(data)).json()["id"]
        answer = _add(desk, upload_id, 0, data)
        said = answer.json()  # type: ignore[attr-defined]
        assert answer.status_code == 422 and words in said["error"]
        assert desk.get(f"{PARTS}{upload_id}/").status_code == 404
    assert said["existing"]["id"] == twin.pk
    assert _kept() == []


def test_an_upload_can_be_dropped(desk: Client) -> None:
    upload_id = _begin(desk, 1000).json()["id"]
    assert desk.delete(f"{PARTS}{upload_id}/").status_code == 200
    assert _kept() == []


def test_what_nobody_went_on_with_for_a_day_is_swept(desk: Client) -> None:
    stale, fresh = (_begin(desk, 1000).json()["id"] for _ in range(2))
    long_ago = time.time() - incoming.STALE - 60
    for path in _kept():
        if path.stem == stale:
            os.utime(path, (long_ago, long_ago))
    _begin(desk, 1000)
    assert desk.get(f"{PARTS}{stale}/").status_code == 404
    assert desk.get(f"{PARTS}{fresh}/").status_code == 200


def test_one_person_cannot_fill_the_disk(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming, "MOST_OPEN", 2)
    assert [_begin(desk, 1000).status_code for _ in range(3)] == [201, 201, 429]


def test_the_page_of_one_person_uploads_nothing_for_another(desk: Client, writer: User) -> None:
    begun = {"name": "harbour.jpg", "type": "image/jpeg", "size": "1000"}
    headers = {"accept": "application/json", "x-typed-by": str(writer.pk + 1)}
    answer = desk.post(PARTS, begun, headers=headers)
    assert answer.status_code == 401 and answer.json()["other"] == str(writer)
    assert _kept() == []
    own = headers | {"x-typed-by": str(writer.pk)}
    assert desk.post(PARTS, begun, headers=own).status_code == 201


def test_without_the_right_nothing_begins(client: Client, db: None) -> None:
    person = user(Role.WRITER)
    person.grants.all().delete()
    client.force_login(person, BACKEND)
    assert _begin(client, 1000).status_code in {302, 403}
    assert _kept() == []


def test_credit_and_alt_are_written_where_one_works(desk: Client, writer: User) -> None:
    mine = add_image(upload(), user=writer)
    theirs = add_image(upload(encoded(pixels(300, 200))), user=user(Role.EDITOR))
    address = "/admin/media/image/picker/%d/words/"
    answer = desk.post(address % mine.pk, {"credit": "(Ann Carter)", "title": "Not from here"})
    assert answer.json()["image"]["credit"] == "Ann Carter"
    mine.refresh_from_db()
    assert (mine.credit, mine.title) == ("Ann Carter", "")
    assert desk.post(address % theirs.pk, {"credit": "Mine"}).status_code == 403
    assert desk.post(address % mine.pk, {"credit": "x" * 300}).status_code == 422
