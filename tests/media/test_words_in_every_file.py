"""Every rendition says whose picture it is, as another program reads it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pillow

from media import iptc
from media.metadata import read
from media.models import Image
from media.renditions import make_renditions
from media.uploading import add_image
from newsroom.accounts.models import User

from .pictures import encoded, pixels, upload

GIVEN = {
    "creator": "Zoë Quay",
    "credit": 'Harbour Press & "Sons" <AP>',
    "copyright_notice": "© Harbour Press",
    "caption": "Boats return.\nAll of them — at last.",
    "licence_url": "https://licence.example/terms?a=1&b=2",
    "source_url": "https://licence.example/buy",
    "digital_source": "trainedAlgorithmicMedia",
}


def _original() -> bytes:
    exif = Pillow.Exif()
    exif[0x010F] = "A camera"
    exif[0xA431] = "SERIAL-12345"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 0.0)
    return encoded(pixels(), exif=exif, comment=b"SERIAL-12345")


@pytest.fixture
def image(writer: User) -> Image:
    image = add_image(upload(_original()), user=writer, given=GIVEN)
    make_renditions(image.pk)
    image.refresh_from_db()
    return image


def test_the_library_reads_back_what_it_wrote(image: Image, library: Path) -> None:
    for item in image.renditions:
        with (library / "renditions" / item["name"]).open("rb") as file:
            found = read(file)
        for name, value in GIVEN.items():
            assert getattr(found, name) == value, (item, name)
        if item["format"] == "jpeg":
            assert found.raw["iptc"]["2:110"] == [GIVEN["credit"]]


def test_place_and_serial_number_are_in_none_of_them(image: Image, library: Path) -> None:
    for item in image.renditions:
        data = (library / "renditions" / item["name"]).read_bytes()
        assert b"SERIAL" not in data and b"A camera" not in data and b"Exif" not in data


def test_exiftool_reads_them(image: Image, library: Path) -> None:
    names = [str(library / "renditions" / item["name"]) for item in image.renditions]
    answer = subprocess.run(
        ["exiftool", "-j", "-G1", "-struct", "-validate", "-warning", "-a", *names],
        capture_output=True,
        check=True,
        timeout=60,
    )
    everything: list[dict[str, Any]] = json.loads(
        subprocess.run(
            ["exiftool", "-j", "-G1", "-struct", *names],
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
    )
    for found in everything:
        assert found["XMP-dc:Creator"] == [GIVEN["creator"]]
        assert found["XMP-dc:Rights"] == GIVEN["copyright_notice"]
        assert found["XMP-dc:Description"] == GIVEN["caption"]
        assert found["XMP-photoshop:Credit"] == GIVEN["credit"]
        assert found["XMP-xmpRights:WebStatement"] == GIVEN["licence_url"]
        assert found["XMP-plus:Licensor"] == [{"LicensorURL": GIVEN["source_url"]}]
        assert found["XMP-iptcExt:DigitalSourceType"].endswith("/trainedAlgorithmicMedia")
        assert not [name for name in found if name.startswith(("GPS", "ExifIFD", "IFD0"))]
        if found["File:FileType"] == "JPEG":
            assert found["IPTC:By-line"] == GIVEN["creator"]
            assert found["IPTC:Credit"] == GIVEN["credit"]
            assert found["IPTC:CopyrightNotice"] == GIVEN["copyright_notice"]
            assert found["IPTC:Caption-Abstract"] == GIVEN["caption"]
            assert found["IPTC:CodedCharacterSet"] == "UTF8"
    assert b"Error" not in answer.stdout


def test_a_caption_of_any_length_and_any_character_can_be_written(writer: User) -> None:
    given = {"caption": "é\x07\ufffe" + "long " * 30_000}
    image = add_image(upload(), user=writer, given=given)
    make_renditions(image.pk)
    image.refresh_from_db()
    assert len(image.renditions) > 10


def test_iptc_captions_are_cut_between_characters() -> None:
    segment = iptc.segment(creator="", credit="", copyright_notice="", caption="aé" * 1000)
    found = read(upload(encoded(pixels(), extra=segment)))
    assert len(found.caption.encode()) <= iptc.MOST_CAPTION
    assert found.caption == ("aé" * 1000)[: len(found.caption)]
