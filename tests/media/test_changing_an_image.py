"""A change of an image is checked, recorded, and makes its files anew where they carry it."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django_tasks_db.models import DBTaskResult

from media.changing import change_image
from media.models import Image
from media.uploading import add_image
from newsroom.accounts.models import AuditEntry, User
from newsroom.accounts.rights import NotAllowed
from newsroom.accounts.roles import Role
from newsroom.editions import number

from .pictures import upload, user


@pytest.fixture
def image(writer: User) -> Image:
    return add_image(
        upload(), user=writer, given={"credit": "Ann Carter", "keywords": "harbour, boats"}
    )


def test_the_audit_holds_what_was_and_what_is(image: Image, writer: User) -> None:
    changed = change_image(image, {"caption": "Boats return.", "title": ""}, user=writer)
    assert changed.caption == "Boats return."
    entry = AuditEntry.objects.get(action="image.change")
    assert entry.detail == {"before": {"caption": ""}, "after": {"caption": "Boats return."}}


def test_nothing_changed_is_nothing_recorded(image: Image, writer: User) -> None:
    change_image(image, {"credit": "Image credit: Ann Carter"}, user=writer)
    assert not AuditEntry.objects.filter(action="image.change").exists()
    assert number.current() == 0


def test_a_change_readers_see_makes_an_edition(image: Image, writer: User) -> None:
    change_image(image, {"alt": "Three boats"}, user=writer)
    assert number.current() == 1


def test_a_title_or_a_keyword_makes_none(image: Image, writer: User) -> None:
    changed = change_image(image, {"title": "Harbour", "keywords": "boats, quay"}, user=writer)
    assert sorted(changed.keywords.names()) == ["boats", "quay"]
    assert number.current() == 0
    assert AuditEntry.objects.get(action="image.change").detail["after"] == {
        "title": "Harbour",
        "keywords": ["boats", "quay"],
    }


@pytest.mark.parametrize(
    ("changes", "queued"),
    [
        ({"credit": "Ben Doyle"}, 1),
        ({"focal_x": "0.2"}, 1),
        ({"digital_source": "trainedAlgorithmicMedia"}, 1),
        ({"alt": "Three boats"}, 0),
    ],
)
def test_files_follow_what_they_carry(
    image: Image,
    writer: User,
    changes: dict[str, str],
    queued: int,
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        change_image(image, changes, user=writer)
    assert DBTaskResult.objects.count() == queued


def test_other_values_set_on_the_instance_are_not_written(image: Image, writer: User) -> None:
    image.credit = "Somebody else"
    change_image(image, {"alt": "Three boats"}, user=writer)
    image.refresh_from_db()
    assert image.credit == "Ann Carter"


def test_a_wrong_value_changes_nothing(image: Image, writer: User) -> None:
    with pytest.raises(ValidationError):
        change_image(image, {"alt": "Three boats", "focal_x": "1.5"}, user=writer)
    image.refresh_from_db()
    assert image.alt == ""


def test_a_field_people_do_not_fill_in_is_a_mistake_of_the_program(image: Image) -> None:
    with pytest.raises(KeyError, match="sha256"):
        change_image(image, {"sha256": "0" * 64}, user=None)


def test_a_writer_may_not_change_a_colleagues_image(image: Image) -> None:
    with pytest.raises(NotAllowed):
        change_image(image, {"alt": "x"}, user=user(Role.WRITER, "other@news.example"))


@pytest.mark.usefixtures("everywhere_live")
def test_what_readers_see_needs_the_editors_right(image: Image, writer: User, editor: User) -> None:
    with pytest.raises(NotAllowed):
        change_image(image, {"caption": "New."}, user=writer)
    change_image(image, {"caption": "New."}, user=editor)
    assert AuditEntry.objects.filter(action="image.change_live", user=editor).exists()
