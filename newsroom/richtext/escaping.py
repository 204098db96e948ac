"""How the canonical form writes characters."""

# XML 1.0 forbids most control characters, and feeds are XML. A carriage return
# becomes a line feed, as HTML parsers make of it.
_CHARACTERS: dict[int, str | None] = {
    code: None for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)
}
_CHARACTERS |= {0x0D: "\n", 0x7F: None, 0xFFFE: None, 0xFFFF: None}
_TEXT = _CHARACTERS | str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"})
_VALUE = _TEXT | str.maketrans({'"': "&quot;"})


def storable(text: str | None) -> str | None:
    """Return a text without the characters that the canonical form leaves out."""
    return None if text is None else text.translate(_CHARACTERS)


def escape_text(text: str) -> str:
    """Escape text as the canonical form writes it between tags."""
    return text.translate(_TEXT)


def escape_value(text: str) -> str:
    """Escape text as the canonical form writes it in a quoted attribute."""
    return text.translate(_VALUE)


def data_attributes(values: dict[str, str | None]) -> str:
    """Return ``data-…`` attributes as they stand in a tag, those of None left out."""
    return "".join(
        f' data-{name}="{escape_value(value)}"'
        for name, value in values.items()
        if value is not None
    )
