"""What a picture is, is read from its content."""

import hashlib

import pytest
from PIL import Image

from media.inspection import inspect

from .pictures import encoded, pixels, upload


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_every_format_is_known_by_content(format_name: str) -> None:
    data = encoded(pixels(), format_name)
    found = inspect(upload(data, "misnamed.txt"))
    assert (found.format, found.width, found.height) == (format_name, 600, 400)
    assert found.byte_size == len(data)
    assert found.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_a_picture_on_its_side_is_measured_upright(format_name: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = inspect(upload(encoded(pixels(), format_name, exif=exif)))
    assert (found.width, found.height) == (400, 600)


def test_a_telephones_picture_with_a_second_one_behind_it_is_a_jpeg() -> None:
    both = encoded(pixels(), "MPO", save_all=True, append_images=[pixels(100, 100)])
    found = inspect(upload(both))
    assert (found.format, found.width) == ("JPEG", 600)


def test_of_an_animation_the_first_picture_counts() -> None:
    data = encoded(pixels(), "GIF", save_all=True, append_images=[pixels(600, 400).rotate(180)])
    assert inspect(upload(data)).format == "GIF"


def test_broken_exif_is_no_reason_to_refuse() -> None:
    data = encoded(pixels(), exif=b"Exif\x00\x00MM\x00*\x00\x00\xff\xff")
    assert inspect(upload(data)).width == 600
