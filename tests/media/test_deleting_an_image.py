"""An image goes with all its files, unless something shows it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from media.changing import InUse, delete_image
from media.models import Image, ImageKeyword
from media.renditions import make_renditions
from media.uploading import add_image
from newsroom.accounts.models import AuditEntry, User
from newsroom.accounts.rights import NotAllowed

from .pictures import upload


@pytest.fixture
def image(writer: User) -> Image:
    image = add_image(upload(), user=writer, given={"keywords": "harbour"})
    make_renditions(image.pk)
    return image


def test_row_and_files_go(
    image: Image,
    editor: User,
    files: Callable[[], list[Path]],
    django_capture_on_commit_callbacks: Any,
) -> None:
    assert len(files()) > 2
    with django_capture_on_commit_callbacks() as callbacks:
        delete_image(image, user=editor)
        assert len(files()) > 2, "a rolled back deletion must find its files again"
    for callback in callbacks:
        callback()
    assert files() == []
    assert not Image.objects.exists() and not ImageKeyword.objects.exists()
    entry = AuditEntry.objects.get(action="image.delete")
    assert (entry.user, entry.target_id) == (editor, str(image.pk))


@pytest.mark.usefixtures("everywhere_live")
def test_an_image_in_use_stays(image: Image, editor: User, files: Callable[[], list[Path]]) -> None:
    before = files()
    with pytest.raises(InUse, match="Harbour reopens") as caught:
        delete_image(image, user=editor)
    assert caught.value.uses[0].live
    assert Image.objects.filter(pk=image.pk).exists() and files() == before


def test_a_writer_may_not_delete(image: Image, writer: User) -> None:
    with pytest.raises(NotAllowed):
        delete_image(image, user=writer)


def test_a_row_that_refers_to_it_protects_it_even_when_no_finder_knows(
    image: Image, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db.models import ProtectedError

    def protected(self: Image) -> None:
        raise ProtectedError("in use", {editor})

    monkeypatch.setattr(Image, "delete", protected)
    with pytest.raises(InUse, match="User: one you may not open"):
        delete_image(image, user=editor)
    assert not AuditEntry.objects.filter(action="image.delete").exists()
