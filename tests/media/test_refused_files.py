"""A file the library cannot take is refused with a sentence that says why."""

import io
import struct
import zipfile
import zlib
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from media.inspection import Refused, inspect

from .pictures import encoded, pixels, upload


def test_an_empty_file() -> None:
    with pytest.raises(Refused, match="empty"):
        inspect(upload(b""))


def test_a_file_that_is_no_picture_whatever_its_name() -> None:
    with pytest.raises(Refused, match="no picture"):
        inspect(upload(b"<html><script>alert(1)</script>", "photo.jpg"))


def test_a_picture_of_a_format_that_is_not_taken() -> None:
    with pytest.raises(Refused, match="Save it as JPEG"):
        inspect(upload(encoded(pixels(), "BMP"), "photo.jpg"))


def test_a_heic_picture_by_its_own_name() -> None:
    with pytest.raises(Refused, match="HEIC"):
        inspect(upload(b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40))


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_a_truncated_picture(format_name: str) -> None:
    options = {"compression": "tiff_deflate"} if format_name == "TIFF" else {}
    whole = encoded(pixels(), format_name, **options)
    with pytest.raises(Refused, match=r"damaged|cut off"):
        inspect(upload(whole[: len(whole) * 2 // 3]))


def test_too_many_bytes(settings: Any) -> None:
    settings.IMAGE_MAX_BYTES = 1024 * 1024
    with pytest.raises(Refused, match=r"has 2 MB; at most 1 MB"):
        inspect(upload(encoded(pixels()) + b"\x00" * 1024 * 1024))


def test_too_many_pixels(settings: Any) -> None:
    settings.IMAGE_MAX_PIXELS = 200_000
    with pytest.raises(Refused, match="million pixels"):
        inspect(upload())


def test_a_bomb_is_refused_from_its_header() -> None:
    """A PNG of 60,000 by 60,000 pixels in a few bytes, whose pixels are not even there."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(header))
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
    )
    with pytest.raises(Refused, match="million pixels"):
        inspect(upload(bomb + b"\x00\x00\x00\x00IDAT", "bomb.png"))


def test_a_tracking_pixel() -> None:
    with pytest.raises(Refused, match="1 × 1 pixels"):
        inspect(upload(encoded(pixels(1, 1), "GIF")))


def test_a_shape_no_page_can_show() -> None:
    with pytest.raises(Refused, match="Crop it"):
        inspect(upload(encoded(pixels(2000, 20))))


def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("page.html", "hello")
    return out.getvalue()


@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "GIF", "WEBP"])
def test_an_archive_behind_a_picture(format_name: str) -> None:
    with pytest.raises(Refused, match="ZIP"):
        inspect(upload(encoded(pixels(), format_name) + _archive()))


@pytest.mark.parametrize("format_name", ["JPEG", "PNG"])
@pytest.mark.parametrize(
    ("tail", "name"),
    [
        (b"\n<!DOCTYPE html><p>hello", "HTML"),
        (b"<SCRIPT>1</SCRIPT>", "HTML"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04 half an archive", "ZIP"),
    ],
)
def test_a_page_or_document_behind_a_picture(format_name: str, tail: bytes, name: str) -> None:
    with pytest.raises(Refused, match=name):
        inspect(upload(encoded(pixels(), format_name) + tail))


def test_a_document_that_begins_within_a_picture() -> None:
    with pytest.raises(Refused, match="PDF"):
        inspect(upload(encoded(pixels(), comment=b"%PDF-1.7")))


def test_other_bytes_behind_a_picture_are_let_pass() -> None:
    """Telephones put a moving picture there."""
    clip = b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 40
    assert inspect(upload(encoded(pixels()) + clip)).format == "JPEG"


def test_the_same_signature_inside_the_pixels_or_words_is_no_second_file() -> None:
    data = encoded(pixels(), comment=b"<html> in a comment")
    assert inspect(SimpleUploadedFile("x.jpg", data)).format == "JPEG"
