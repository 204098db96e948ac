"""A crop of a use has files of its own, and what was cut away is in none of them."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult
from PIL import Image as Pillow

from media import usage
from media.changing import change_image
from media.cropping import ensure_crops, lacking, make_crops, with_stand_ins
from media.figures import figure, picture
from media.manifest import planned
from media.metadata import read
from media.models import Image
from media.renditions import is_complete, make_renditions
from media.uploading import add_image
from newsroom.accounts.models import User

from .pictures import encoded, upload

LEFT_HALF = "0 0 5000 10000"  # dark red; the right half is bright green
SMALL = "6000 2000 1000 1500"


@pytest.fixture
def image(writer: User) -> Image:
    whole = Pillow.new("RGB", (1600, 1000), (120, 0, 0))
    whole.paste((0, 250, 0), (800, 0, 1600, 1000))
    data = encoded(whole, quality=95)
    return add_image(upload(data), user=writer, given={"credit": "Ann Carter", "focal_x": "0.9"})


@pytest.fixture
def in_use(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the crops that a use of every image is said to show; add to it."""
    crops: set[str] = set()
    monkeypatch.setattr(usage, "_crop_finders", [lambda ids: dict.fromkeys(ids, crops)])
    return crops


def _of(image: Image, crop: str) -> list[dict[str, Any]]:
    image.refresh_from_db()
    return [item for item in image.renditions if item.get("part", "") == crop]


def test_no_pixel_of_what_was_cut_away_is_in_any_file(
    image: Image, in_use: set[str], library: Path
) -> None:
    in_use.add(LEFT_HALF)
    make_renditions(image.pk)
    files = _of(image, LEFT_HALF)
    assert {item["crop"] for item in files} == {"full", "3x2", "1x1", "16x9", "4x3"}
    assert {item["format"] for item in files} == {"jpeg", "avif"}
    for item in files:
        with Pillow.open(library / "renditions" / item["name"]) as file:
            assert file.size == (item["width"], item["height"])
            greens = file.convert("RGB").getchannel("G").getextrema()
        assert greens[1] < 30, item  # type: ignore[operator]
    full = [item for item in files if item["crop"] == "full"]
    assert {round(item["width"] / item["height"], 1) for item in full} == {0.8}
    assert max(item["width"] for item in full) == 800, "nothing is enlarged"


def test_the_words_are_in_the_files_of_a_crop(
    image: Image, in_use: set[str], library: Path
) -> None:
    in_use.add(LEFT_HALF)
    make_renditions(image.pk)
    for item in _of(image, LEFT_HALF):
        with (library / "renditions" / item["name"]).open("rb") as file:
            assert read(file).credit == "Ann Carter", item


def test_a_page_shows_the_crop_or_nothing(image: Image) -> None:
    make_renditions(image.pk)
    image.refresh_from_db()
    for layout in ("text", "lead", "gallery", "card", "card-lead", "social", "1x1"):
        assert picture(image, layout, alt="", crop=LEFT_HALF) is None
    shown = figure(image, layout="text", crop=LEFT_HALF, dress=str)
    assert shown is None
    assert picture(image, "text", alt="", crop="nonsense") is None
    make_renditions(image.pk, parts=[LEFT_HALF])
    image.refresh_from_db()
    of_crop = {item["name"] for item in _of(image, LEFT_HALF)}
    for layout in ("text", "card", "social"):
        found = picture(image, layout, alt="", crop=LEFT_HALF)
        assert found is not None
        named = " ".join([found.src, found.srcset, *(one.srcset for one in found.sources)])
        files = {part.removeprefix("/media/") for part in named.split() if "/media/" in part}
        assert files and files <= of_crop
        whole = picture(image, layout, alt="")
        assert whole is not None and whole.src.removeprefix("/media/") not in of_crop


def test_the_focal_point_decides_within_the_crop(image: Image) -> None:
    make_renditions(image.pk, parts=[LEFT_HALF])
    image.refresh_from_db()
    found = picture(image, "1x1", alt="", crop=LEFT_HALF)
    assert found is not None
    # It was cut away: the nearest point of what is left is the right edge.
    assert found.focal == "100% 50%"


def test_a_small_crop_of_a_large_original_has_its_own_pixels(writer: User, library: Path) -> None:
    whole = Pillow.new("RGB", (8000, 5000), (255, 255, 255))
    for x in range(4800, 5600, 2):
        whole.paste((0, 0, 0), (x, 1000, x + 1, 1750))
    image = add_image(upload(encoded(whole, quality=95)), user=writer)
    make_renditions(image.pk, parts=[SMALL], formats=("jpeg",))
    widest = max(_of(image, SMALL), key=lambda item: item["width"] if item["crop"] == "full" else 0)
    assert widest["width"] == 800
    with Pillow.open(library / "renditions" / widest["name"]) as file:
        row = [file.convert("L").getpixel((x, 300)) for x in range(100, 140)]
    # Lines one pixel wide would have become grey in a picture decoded at half its size.
    assert max(row) - min(row) > 150  # type: ignore[type-var, operator]


def test_publishing_waits_for_jpegs_alone(image: Image) -> None:
    make_crops([(image.pk, LEFT_HALF), (image.pk, ""), (image.pk + 1, SMALL)])
    assert {item["format"] for item in _of(image, LEFT_HALF)} == {"jpeg"}
    assert lacking(image, [LEFT_HALF, SMALL]) == [SMALL]
    names = {item["name"] for item in image.renditions}
    make_crops([(image.pk, LEFT_HALF)])
    image.refresh_from_db()
    assert {item["name"] for item in image.renditions} == names, "made once"


def test_the_queue_is_asked_on_commit_where_something_is_to_do(
    image: Image, in_use: set[str], django_capture_on_commit_callbacks: Any
) -> None:
    make_renditions(image.pk)
    DBTaskResult.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        ensure_crops([(image.pk, "")])
    assert not DBTaskResult.objects.exists()
    in_use.add(LEFT_HALF)
    with django_capture_on_commit_callbacks(execute=True):
        ensure_crops([(image.pk, LEFT_HALF)])
    assert DBTaskResult.objects.get().args_kwargs["args"] == [image.pk]
    make_renditions(image.pk)
    with django_capture_on_commit_callbacks(execute=True):
        ensure_crops([(image.pk, LEFT_HALF)])
    assert DBTaskResult.objects.count() == 1
    image.refresh_from_db()
    assert is_complete(image, in_use)


def test_a_crop_that_nobody_uses_any_more_is_forgotten(
    image: Image, in_use: set[str], library: Path, django_capture_on_commit_callbacks: Any
) -> None:
    in_use.add(LEFT_HALF)
    make_renditions(image.pk)
    old = {item["name"] for item in _of(image, LEFT_HALF)}
    whole = {item["name"] for item in _of(image, "")}
    in_use.clear()
    with django_capture_on_commit_callbacks(execute=True):
        make_renditions(image.pk)
    assert _of(image, LEFT_HALF) == []
    assert {item["name"] for item in _of(image, "")} == whole
    task = DBTaskResult.objects.get(task_path="media.forgetting.forget_files")
    assert set(task.args_kwargs["args"][0]) == old
    assert all((library / "renditions" / name).is_file() for name in old), "for a time of grace"


def test_a_changed_credit_reaches_the_files_of_crops(
    image: Image, in_use: set[str], writer: User
) -> None:
    in_use.add(LEFT_HALF)
    make_renditions(image.pk)
    before = {item["name"] for item in _of(image, LEFT_HALF)}
    change_image(image, {"credit": "Ben Doyle"}, user=writer)
    make_renditions(image.pk)
    after = {item["name"] for item in _of(image, LEFT_HALF)}
    assert len(after) == len(before) and after.isdisjoint(before)


def test_a_crop_that_cannot_be_read_has_no_files(image: Image) -> None:
    assert planned(image, ["", "nonsense", "0 0 1 1"]) == planned(image)


@pytest.mark.urls("tests.media.urls")
def test_a_preview_cuts_on_the_desk_and_stores_nothing(
    image: Image, writer: User, client: Client, files: Callable[[], list[Path]]
) -> None:
    before = files()
    shown = picture(with_stand_ins(image, [LEFT_HALF]), "text", alt="", crop=LEFT_HALF)
    assert shown is not None and (shown.width, shown.height) == (800, 1000)
    assert client.get(shown.src).status_code == 302, "readers are not answered"
    client.force_login(writer, "newsroom.accounts.signing_in.EmailBackend")
    answer = client.get(shown.src)
    assert answer["Content-Type"] == "image/jpeg" and "private" in answer["Cache-Control"]
    with Pillow.open(io.BytesIO(answer.content)) as file:
        assert file.size == (800, 1000)
        assert file.convert("RGB").getchannel("G").getextrema()[1] < 30  # type: ignore[operator]
    assert client.get(shown.src.replace("5000", "99999")).status_code == 404
    assert files() == before
    image.refresh_from_db()
    assert len(image.renditions) == 1
