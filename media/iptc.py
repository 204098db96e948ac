"""IPTC IIM: the words that agencies write into their pictures, read and written.

Information Interchange Model, version 4.2; record and dataset numbers as there.
"""

from PIL import IptcImagePlugin
from PIL.ImageFile import ImageFile

UTF8_MARK = b"\x1b%G"  # dataset 1:90, ISO 2022's escape to UTF-8
CHARACTER_SET = (1, 90)

OBJECT_NAME = (2, 5)
KEYWORDS = (2, 25)
INSTRUCTIONS = (2, 40)
CREATOR = (2, 80)
REFERENCE = (2, 103)
HEADLINE = (2, 105)
CREDIT = (2, 110)
COPYRIGHT = (2, 116)
CAPTION = (2, 120)

MOST_CAPTION = 2000  # bytes, by the model's own limit for 2:120
MOST_BYTES = 32_767  # of one standard dataset


def read(picture: ImageFile) -> dict[str, list[str]]:
    """Return the texts of record 2 as ``{"2:120": [text, …]}``; {} when there are none.

    Old programs wrote without saying in which encoding. Where 1:90 does not
    name UTF-8, UTF-8 is tried first all the same (text in another encoding
    seldom passes for it) and Latin-1 next, which always succeeds.
    """
    try:
        found = IptcImagePlugin.getiptcinfo(picture) or {}
    # Broken segments end in IndexError, SyntaxError, struct.error and others;
    # a picture is worth having without its words.
    except Exception:
        return {}
    mark = found.get(CHARACTER_SET)
    is_utf8 = (mark[0] if isinstance(mark, list) else mark) == UTF8_MARK
    texts: dict[str, list[str]] = {}
    for key, value in found.items():
        if key[0] == 2:
            values = value if isinstance(value, list) else [value]
            texts[f"{key[0]}:{key[1]}"] = [_decoded(item, is_utf8) for item in values]
    return texts


def _decoded(value: bytes, is_utf8: bool) -> str:
    if is_utf8:
        return value.decode("utf-8", "replace")
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def segment(*, creator: str, credit: str, copyright_notice: str, caption: str) -> bytes:
    """Return a JPEG APP13 segment that carries the four texts in UTF-8.

    Creator, credit and copyright are written whole, beyond the 32 and 128
    bytes of the 1999 model: a credit cut in two would be a wrong credit, and
    readers take the length from the dataset.
    """
    datasets = _dataset(CHARACTER_SET, UTF8_MARK) + _dataset((2, 0), b"\x00\x04")
    for key, text, most in (
        (CREATOR, creator, MOST_BYTES),
        (CREDIT, credit, MOST_BYTES),
        (COPYRIGHT, copyright_notice, MOST_BYTES),
        (CAPTION, caption, MOST_CAPTION),
    ):
        if text:
            datasets += _dataset(key, text.encode()[:most].decode(errors="ignore").encode())
    block = b"8BIM\x04\x04" + b"\x00\x00" + len(datasets).to_bytes(4) + datasets
    if len(datasets) % 2:
        block += b"\x00"
    content = b"Photoshop 3.0\x00" + block
    return b"\xff\xed" + (len(content) + 2).to_bytes(2) + content


def _dataset(key: tuple[int, int], value: bytes) -> bytes:
    return b"\x1c" + bytes(key) + len(value).to_bytes(2) + value
