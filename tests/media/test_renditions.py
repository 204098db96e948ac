"""Renditions are made once, follow their image, and replace each other without a gap."""

from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from PIL import Image as Pillow

from media import renditions
from media.changing import change_image
from media.forgetting import GRACE, forget_files
from media.manifest import key_of, planned
from media.models import Image
from media.renditions import make_renditions
from media.uploading import add_image
from newsroom.accounts.models import User
from newsroom.editions import number

from .pictures import encoded, pixels, upload


@pytest.fixture
def image(writer: User) -> Image:
    return add_image(upload(), user=writer, given={"credit": "Ann Carter"})


def _names(image: Image) -> set[str]:
    image.refresh_from_db()
    return {item["name"] for item in image.renditions}


def test_every_planned_file_is_made_in_its_size(image: Image, library: Path) -> None:
    first = _names(image)
    made = make_renditions(image.pk)
    assert made == len(planned(image)) - 1
    assert first < _names(image), "the first one is kept"
    assert [key_of(item) for item in image.renditions] != []
    assert {key_of(item) for item in image.renditions} == {plan.key for plan in planned(image)}
    for item in image.renditions:
        with Pillow.open(library / "renditions" / item["name"]) as file:
            assert file.size == (item["width"], item["height"])
            assert str(file.format).lower() == item["format"]
            assert file.mode == "RGB"
    assert {item["crop"] for item in image.renditions} == {"full", "3x2", "1x1", "16x9", "4x3"}


def test_making_them_makes_an_edition_and_making_them_again_does_nothing(image: Image) -> None:
    make_renditions(image.pk)
    assert number.current() == 1
    before = _names(image)
    assert make_renditions(image.pk) == 0
    assert _names(image) == before and number.current() == 1


def test_an_image_deleted_meanwhile_leaves_no_files(
    image: Image, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = renditions._made

    def deleted_meanwhile(*args: Any) -> Any:
        made = real(*args)
        Image.objects.all().delete()
        return made

    monkeypatch.setattr(renditions, "_made", deleted_meanwhile)
    assert make_renditions(image.pk) == 0
    assert len(list((library / "renditions").rglob("*.*"))) == 1, "the first one's, of the upload"
    assert make_renditions(image.pk) == 0


def test_a_failure_leaves_no_files(
    image: Image, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter(range(100))
    real = renditions.encoded

    def fails_at_the_third(*args: Any) -> bytes:
        if next(calls) == 2:
            raise OSError("the disk is full")
        return real(*args)

    monkeypatch.setattr(renditions, "encoded", fails_at_the_third)
    with pytest.raises(OSError, match="full"):
        make_renditions(image.pk)
    assert len([path for path in (library / "renditions").rglob("*") if path.is_file()]) == 1


def test_of_two_runs_at_once_one_set_of_files_is_kept(
    image: Image, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = renditions._made

    def overtaken(*args: Any) -> Any:
        made = real(*args)
        monkeypatch.setattr(renditions, "_made", real)
        make_renditions(image.pk)
        return made

    monkeypatch.setattr(renditions, "_made", overtaken)
    assert make_renditions(image.pk) == 0
    kept = {path.name for path in (library / "renditions").rglob("*") if path.is_file()}
    assert kept == {Path(name).name for name in _names(image)}


def test_a_changed_credit_gives_every_file_a_new_name(
    image: Image, writer: User, library: Path, django_capture_on_commit_callbacks: Any
) -> None:
    make_renditions(image.pk)
    before = _names(image)
    change_image(image, {"credit": "Ben Doyle"}, user=writer)
    assert _names(image) == before, "the old files stay until the new ones are ready"
    with django_capture_on_commit_callbacks(execute=True):
        make_renditions(image.pk)
    assert _names(image).isdisjoint(before)
    task = DBTaskResult.objects.get(task_path="media.forgetting.forget_files")
    assert task.run_after >= timezone.now() + GRACE / 2
    assert all((library / "renditions" / name).is_file() for name in before)
    forget_files.call(*task.args_kwargs["args"])
    assert not any((library / "renditions" / name).exists() for name in before)
    assert all((library / "renditions" / name).is_file() for name in _names(image))


def test_a_moved_focal_point_gives_the_crops_alone_new_names(image: Image, writer: User) -> None:
    make_renditions(image.pk)
    image.refresh_from_db()
    before = {item["name"]: item["crop"] for item in image.renditions}
    change_image(image, {"focal_x": "0.1"}, user=writer)
    make_renditions(image.pk)
    kept = {crop for name, crop in before.items() if name in _names(image)}
    assert kept == {"full"}


def test_a_change_during_the_work_discards_what_was_made_of_the_old_words(
    image: Image, writer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = renditions._made

    def changed_meanwhile(*args: Any) -> Any:
        made = real(*args)
        change_image(image, {"credit": "Ben Doyle"}, user=writer)
        return made

    monkeypatch.setattr(renditions, "_made", changed_meanwhile)
    first = _names(image)
    assert make_renditions(image.pk) == 0
    assert _names(image) == first
    monkeypatch.setattr(renditions, "_made", real)
    assert make_renditions(image.pk) == len(planned(image))


def test_the_crop_shows_the_side_of_the_focal_point(writer: User, library: Path) -> None:
    for focal, light in (("0", False), ("1", True)):
        data = encoded(pixels(900, 300), quality=90 if light else 91)
        image = add_image(upload(data), user=writer, given={"focal_x": focal})
        make_renditions(image.pk)
        image.refresh_from_db()
        square = next(
            item
            for item in image.renditions
            if (item["crop"], item["format"], item["width"]) == ("1x1", "jpeg", 160)
        )
        with Pillow.open(library / "renditions" / square["name"]) as file:
            middle = file.convert("L").getpixel((80, 80))
        assert isinstance(middle, int) and (middle > 128) is light


def test_of_a_tiny_original_nothing_is_enlarged(writer: User) -> None:
    image = add_image(upload(encoded(pixels(60, 40))), user=writer)
    make_renditions(image.pk)
    image.refresh_from_db()
    assert max(item["width"] for item in image.renditions) == 60
