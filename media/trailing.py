"""Files that are two things at once: a picture to one program, an archive or a page to another."""

import re
import zipfile
from typing import IO

# A marker that ends a scan: not a stuffed zero, a restart or a fill byte
# (ITU-T T.81, B.1.1.2 and B.1.1.5).
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_SIGNATURES = (
    ("ZIP", re.compile(rb"PK\x03\x04")),
    ("PDF", re.compile(rb"%PDF-")),
    ("HTML", re.compile(rb"<(?:!doctype|html|script|svg|\?php)", re.IGNORECASE)),
)
# Readers of PDF take a header anywhere in the first 1,024 bytes (ISO 32000-1,
# implementation note 13).
_PDF_HEAD = 1024


def second_format(file: IO[bytes], format_name: str) -> str:
    """Return the name of a second format that a picture file carries, or "".

    Bytes after a picture's end are not wrong by themselves: telephones put a
    moving picture or a depth map there. Archives, documents and pages are.

    Args:
        file: a file open for reading; its position is not kept.
        format_name: Pillow's name of the picture's format.
    """
    if zipfile.is_zipfile(file):  # looks from the end, as programs that unpack do
        return "ZIP"
    file.seek(0)
    if b"%PDF-" in file.read(_PDF_HEAD):
        return "PDF"
    find_end = {"JPEG": _end_of_jpeg, "PNG": _end_of_png}.get(format_name)
    if find_end is None:
        return ""
    file.seek(0)
    data = file.read()
    end = find_end(data)
    for name, signature in _SIGNATURES:
        if signature.search(data, end):
            return name
    return ""


def _end_of_jpeg(data: bytes) -> int:
    """Return where the picture ends: behind its EOI marker, or at the end of a cut file."""
    place = 2
    while place + 4 <= len(data):
        if data[place] != 0xFF:
            return place
        marker = data[place + 1]
        if marker == 0xD9:
            return place + 2
        if marker == 0xFF:
            place += 1
        elif marker in _WITHOUT_LENGTH:
            place += 2
        else:
            place += 2 + max(2, int.from_bytes(data[place + 2 : place + 4]))
            if marker == 0xDA:
                found = _AFTER_SCAN.search(data, place)
                if found is None:
                    return len(data)
                place = found.start()
    # Fewer than four bytes are left: the EOI marker, or nothing that matters.
    return len(data)


def _end_of_png(data: bytes) -> int:
    """Return where the IEND chunk ends (PNG, section 5.3)."""
    place = 8
    while place + 12 <= len(data):
        kind = data[place + 4 : place + 8]
        place += 12 + int.from_bytes(data[place : place + 4])
        if kind == b"IEND":
            return place
    return len(data)
