"""Adding an image keeps the file, fills in what it says, and leaves nothing behind on failure."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from media import uploading
from media.inspection import Refused
from media.models import DigitalSource, Image, Licence
from media.uploading import AlreadyThere, add_image
from newsroom.accounts.models import AuditEntry, User
from newsroom.accounts.rights import NotAllowed
from newsroom.accounts.roles import Role
from newsroom.editions import number

from .pictures import encoded, jpeg_with_iptc, pixels, upload, user

type Files = Callable[[], list[Path]]


def test_the_original_is_kept_byte_for_byte_under_a_name_nobody_guesses(
    writer: User, library: Path
) -> None:
    data = encoded(pixels())
    image = add_image(upload(data, "../secret/harbour.JPG"), user=writer)
    assert (library / "originals" / str(image.file)).read_bytes() == data
    assert image.file_name == "harbour.JPG"
    assert "harbour" not in str(image.file) and image.sha256 not in str(image.file)
    assert str(image.file).endswith(".jpg")


def test_the_extension_follows_the_content(writer: User) -> None:
    image = add_image(upload(encoded(pixels(), "PNG"), "photo.jpg"), user=writer)
    assert (image.format, str(image.file)[-4:]) == ("PNG", ".png")


def test_one_small_picture_is_ready_at_once(writer: User, library: Path) -> None:
    image = Image.objects.get(pk=add_image(upload(), user=writer).pk)
    (only,) = image.renditions
    assert (only["crop"], only["format"], only["width"], only["height"]) == (
        "full",
        "jpeg",
        480,
        320,
    )
    assert (library / "renditions" / only["name"]).is_file()


def test_a_task_for_the_others_is_queued_on_commit(
    writer: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        image = add_image(upload(), user=writer)
    queued = DBTaskResult.objects.get()
    assert queued.task_path == "media.tasks.render_image"
    assert queued.args_kwargs["args"] == [image.pk]


def test_readers_see_nothing_new(writer: User) -> None:
    add_image(upload(), user=writer)
    assert number.current() == 0


def test_fields_left_empty_are_filled_from_the_file(writer: User) -> None:
    data = jpeg_with_iptc(
        creator="Ann Carter", credit="(Harbour Press)", caption="Boats return.", copyright_notice=""
    )
    image = add_image(upload(data), user=writer, given={"caption": "They are back.", "credit": ""})
    assert image.caption == "They are back."
    assert image.credit == "Harbour Press"
    assert image.creator == "Ann Carter"
    assert image.metadata["iptc"]["2:120"] == ["Boats return."]


def test_what_the_person_typed_is_cleaned_and_kept(writer: User) -> None:
    image = add_image(
        upload(),
        user=writer,
        given={
            "title": " Harbour ",
            "credit": "Image credit: Ann Carter",
            "licence": "CC-BY-4.0",
            "digital_source": "digitalCapture",
            "keywords": "harbour, North Sea,  harbour,",
            "rights_expire": "2030-01-31",
        },
    )
    image.refresh_from_db()
    assert (image.title, image.credit) == ("Harbour", "Ann Carter")
    assert (image.licence, image.digital_source) == (Licence.CC_BY_4, DigitalSource.CAPTURE)
    assert sorted(image.keywords.names()) == ["North Sea", "harbour"]
    assert image.rights_expire and image.rights_expire.isoformat() == "2030-01-31"
    assert image.uploader == writer


def test_metadata_too_long_for_a_field_is_cut_and_a_bad_address_left_out(writer: User) -> None:
    data = jpeg_with_iptc(creator="A" * 400)
    image = add_image(upload(data), user=writer)
    assert len(image.creator) == 250 and image.creator.endswith("…")


def test_the_audit_says_who_added_what(writer: User) -> None:
    image = add_image(upload(), user=writer)
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.user, entry.target_id) == ("image.add", writer, str(image.pk))


def test_the_same_file_is_pointed_to_and_not_stored_twice(writer: User, files: Files) -> None:
    first = add_image(upload(), user=writer)
    before = files()
    with pytest.raises(AlreadyThere) as caught:
        add_image(upload(name="other.jpg"), user=writer)
    assert caught.value.image == first
    assert files() == before


@pytest.mark.django_db(transaction=True)
def test_two_uploads_of_one_file_at_once(
    writer: User, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = add_image(upload(), user=writer)
    before = files()
    answers = iter([None])
    real = uploading.refuse_second_copy
    monkeypatch.setattr(
        uploading, "refuse_second_copy", lambda found: next(answers, real) and real(found)
    )
    with pytest.raises(AlreadyThere) as caught:
        add_image(upload(), user=writer)
    assert caught.value.image == first
    assert files() == before


def test_without_the_right_nothing_is_read(files: Files, db: None) -> None:
    nobody = User.objects.create_user("n@news.example", "a long enough word", name="n")
    with pytest.raises(NotAllowed):
        add_image(upload(), user=nobody)
    assert files() == []


def test_a_profile_manager_may_add_portraits(db: None) -> None:
    assert add_image(upload(), user=user(Role.PROFILE_MANAGER)).pk


def test_a_refused_file_leaves_nothing(writer: User, files: Files) -> None:
    with pytest.raises(Refused):
        add_image(upload(b"no picture"), user=writer)
    assert files() == [] and not Image.objects.exists()


def test_a_wrong_value_is_refused_by_field_and_leaves_nothing(writer: User, files: Files) -> None:
    with pytest.raises(ValidationError) as caught:
        add_image(upload(), user=writer, given={"licence_url": "not an address"})
    assert set(caught.value.message_dict) == {"licence_url"}
    assert files() == []


@pytest.mark.parametrize("step", ["audit.record", "stores.originals"])
def test_a_failure_half_way_leaves_nothing(
    writer: User, files: Files, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fails(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(f"media.uploading.{step}", fails)
    with pytest.raises(RuntimeError):
        add_image(upload(), user=writer)
    assert files() == []
    assert not Image.objects.exists()


def test_the_system_itself_may_add_within_a_transaction_of_its_own(db: None) -> None:
    with transaction.atomic():
        image = add_image(upload(), user=None)
    assert image.uploader is None and AuditEntry.objects.get().user is None
