"""The words of an image: which fields people fill in, and how their values are read."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import CharField, Field

from .metadata import Metadata, bare_credit
from .models import Image

FIELDS = (
    "title",
    "alt",
    "caption",
    "credit",
    "creator",
    "copyright_notice",
    "licence",
    "licence_url",
    "source_url",
    "instructions",
    "agency_number",
    "digital_source",
    "rights_expire",
    "focal_x",
    "focal_y",
)
KEYWORDS = "keywords"
# What stands on a page or in its markup. A title, an instruction or a keyword
# is the library's own, and makes no new edition.
SEEN_BY_READERS = frozenset(FIELDS) - {
    "title",
    "instructions",
    "agency_number",
    "rights_expire",
    "licence",
}
# What is written into the files, or decides how they are cropped.
IN_RENDITIONS = SEEN_BY_READERS - {"alt"}


def cleaned(image: Image, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values as the model's fields hold them, credits bare.

    Raises:
        ValidationError: by field, as a form shows it.
        KeyError: a name is not in ``FIELDS``.
    """
    result: dict[str, Any] = {}
    errors: dict[str, Any] = {}
    for name, value in values.items():
        if name not in FIELDS:
            raise KeyError(f"{name} is not a field of an image that people fill in.")
        try:
            result[name] = _clean(image, name, value)
        except ValidationError as error:
            errors[name] = error
    if errors:
        raise ValidationError(errors)
    return result


def _field(name: str) -> Field[Any, Any]:
    field = Image._meta.get_field(name)
    assert isinstance(field, Field)  # noqa: S101 - every name in FIELDS is a column
    return field


def _clean(image: Image, name: str, value: Any) -> Any:
    field = _field(name)
    if isinstance(value, str):
        value = value.replace("\x00", "").strip()
    if name == "credit" and isinstance(value, str):
        value = bare_credit(value)
    if value in (None, ""):
        if field.null:
            return None
        value = field.get_default() if field.has_default() else ""
    if value == "":
        return ""
    value = field.clean(value, image)
    return value.quantize(Decimal("0.001")) if isinstance(value, Decimal) else value


def found_words(image: Image, metadata: Metadata) -> dict[str, Any]:
    """Return what of a file's metadata the library can hold.

    Nobody is asked about these, so text too long is cut and a value that is
    not what its field takes (an address that is none) is left out; the file's
    own stand in ``Image.metadata`` either way.
    """
    words: dict[str, Any] = {}
    for name in (item.name for item in fields(metadata) if item.name in FIELDS):
        value = getattr(metadata, name)
        if not value:
            continue
        field = _field(name)
        if isinstance(field, CharField) and field.max_length and not field.choices:
            value = shortened(value, field.max_length)
        try:
            words[name] = _clean(image, name, value)
        except ValidationError:
            continue
    return words


def shortened(text: str, most: int) -> str:
    """Cut text to a length in characters, with an ellipsis where anything went."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def keywords(value: str | Iterable[str]) -> list[str]:
    """Return keywords from text parted by commas, or from single ones; none twice."""
    parts = value.split(",") if isinstance(value, str) else value
    named = (shortened(" ".join(part.replace("\x00", "").split()), 100) for part in parts)
    by_word = {name.casefold(): name for name in named if name}
    return list(by_word.values())
