"""What a picture says about itself, whichever of three ways it says it."""

import re
from dataclasses import dataclass, field
from typing import IO, Any

from PIL.ImageFile import ImageFile

from . import iptc, xmp
from .inspection import open_picture
from .models import DigitalSource

# Cameras write these into every frame; they describe nothing.
CAMERA_PHRASES = {"olympus digital camera", "sony dsc", "samsung digital camera", "default"}
EXIF_NAMES = {0x010E: "ImageDescription", 0x013B: "Artist", 0x8298: "Copyright"}
MOST_RAW = 4000  # characters kept of one value as found
MOST_RAW_ITEMS = 100  # values kept of one property

# Terms of IPTC's vocabulary that the library has under another name. It names
# compositeSynthetic "composite including generative AI elements", so readers
# are told of it (cv.iptc.org/newscodes/digitalsourcetype).
SAME_SOURCE = {
    "compositeSynthetic": DigitalSource.AI_COMPOSITE,
    "digitalCreation": DigitalSource.ART,
}

_DRESSING = re.compile(
    r"(?:(?:image|photo|photograph|picture|pic)\s+)?(?:credits?|courtesy)\s*[:：]\s*"
    r"|(?:image|photo|photograph|picture)s?\s*(?:[:：]|\bby\b)\s*",
    re.IGNORECASE,
)
_BRACKETS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """Everything found, by the names of the library's own fields; "" is nothing found."""

    title: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    creator: str = ""
    copyright_notice: str = ""
    licence_url: str = ""
    source_url: str = ""
    instructions: str = ""
    agency_number: str = ""
    digital_source: str = ""
    keywords: tuple[str, ...] = ()
    raw: dict[str, Any] = field(default_factory=dict)


def bare_credit(text: str) -> str:
    """Return a credit without the words and brackets that the masthead sets around it.

    "Image credit: X", "(X)" and "Photo by X" become "X".
    """
    bare = " ".join(text.split())
    while True:
        before = bare
        if _encloses(bare):
            bare = bare[1:-1].strip()
        dressing = _DRESSING.match(bare)
        if dressing and dressing.end() < len(bare):
            bare = bare[dressing.end() :].strip()
        if bare == before:
            return bare


def _encloses(text: str) -> bool:
    """Say whether the first bracket closes at the very end: not so in "(A) and (B)"."""
    if len(text) < 3 or text[0] not in _BRACKETS or text[-1] != _BRACKETS[text[0]]:
        return False
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == text[0]) - (letter == text[-1])
        if depth == 0:
            return place == len(text) - 1
    return False


def read(file: IO[bytes]) -> Metadata:
    """Return what a picture says about itself; an empty value where it says nothing.

    XMP is believed before IPTC IIM, which was made to be cut at 32 bytes for a
    name, and EXIF last, since cameras fill it. Never raises: a picture with
    broken metadata is still a picture.
    """
    try:
        picture = open_picture(file)
        iim = _clean(iptc.read(picture))
        packet = _clean(xmp.read(picture.info.get("xmp")))
        exif = _clean(_exif(picture))
    # Pillow parses EXIF on request and fails in as many ways as files can break.
    except Exception:
        return Metadata()
    finally:
        file.seek(0)
    return _merged(iim, packet, exif)


def _exif(picture: ImageFile) -> dict[str, list[str]]:
    exif = picture.getexif()
    found = {name: exif.get(tag) for tag, name in EXIF_NAMES.items()}
    return {
        name: [_as_utf8(value)]
        for name, value in found.items()
        if isinstance(value, str) and value.strip().lower() not in CAMERA_PHRASES
    }


def _as_utf8(text: str) -> str:
    """Undo Pillow's reading as Latin-1: EXIF says ASCII, and programs write UTF-8."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _clean(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Drop empty values, and the NULs that PostgreSQL takes neither as text nor in JSON."""
    cleaned = {
        name: [text for value in values if (text := value.replace("\x00", "").strip())]
        for name, values in found.items()
    }
    return {
        name: [text[:MOST_RAW] for text in texts[:MOST_RAW_ITEMS]]
        for name, texts in cleaned.items()
        if texts
    }


def _merged(
    iim: dict[str, list[str]], packet: dict[str, list[str]], exif: dict[str, list[str]]
) -> Metadata:
    def first(*names: str) -> str:
        return next((texts[0] for texts in _all(*names)), "")

    def joined(*names: str) -> str:
        return next((", ".join(texts) for texts in _all(*names)), "")

    def _all(*names: str) -> list[list[str]]:
        everything = packet | iim | exif  # their names never meet
        return [everything[name] for name in names if name in everything]

    source = first("Iptc4xmpExt:DigitalSourceType").rstrip("/").rpartition("/")[2]
    source = SAME_SOURCE.get(source, source)
    keywords = next(iter(_all("dc:subject", "2:25")), [])
    raw = {"xmp": packet, "iptc": iim, "exif": exif}
    return Metadata(
        title=first("dc:title", "2:5", "photoshop:Headline", "2:105"),
        alt=first("Iptc4xmpCore:AltTextAccessibility"),
        caption=first("dc:description", "2:120", "ImageDescription"),
        credit=bare_credit(first("photoshop:Credit", "2:110")),
        creator=joined("dc:creator", "2:80", "Artist"),
        copyright_notice=first("dc:rights", "2:116", "Copyright"),
        licence_url=first("xmpRights:WebStatement"),
        source_url=first("plus:LicensorURL"),
        instructions=first("photoshop:Instructions", "2:40"),
        agency_number=first("photoshop:TransmissionReference", "2:103"),
        digital_source=source if source in DigitalSource.values else "",
        keywords=tuple(dict.fromkeys(keywords)),
        raw={kind: found for kind, found in raw.items() if found},
    )
