"""Which elements a body is made of, and what others become."""

# Elements that mean one of ours.
ALIASES = {"b": "strong", "i": "em", "h1": "h2", "h5": "h4", "h6": "h4"}
# Elements that only part one paragraph from the next.
BOUNDARIES = frozenset(
    [
        "address",
        "article",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "footer",
        "form",
        "header",
        "hgroup",
        "legend",
        "main",
        "nav",
        "section",
        "summary",
        "tfoot",
        "thead",
    ]
)
MARKS = ("a", "strong", "em", "code")  # outermost first, as the editor nests them
TEXT_BLOCKS = frozenset({"p", "h2", "h3", "h4", "cite"})
LISTS = frozenset({"ul", "ol"})
CELLS = frozenset({"td", "th"})
DEEPEST = 24  # nobody nests deeper by hand, and browsers recurse


def opening(tag: str, attributes: dict[str, str]) -> str:
    """Return the start tag of a block with the attributes that its element keeps."""
    written = tag
    if tag == "aside":
        written += ' class="pullquote"'
    elif tag == "ol":
        written += _number("start", attributes, least=2, most=99_999)
    elif tag in CELLS:
        written += _number("colspan", attributes, least=2, most=100)
        written += _number("rowspan", attributes, least=2, most=100)
    return f"<{written}><tbody>" if tag == "table" else f"<{written}>"


def _number(name: str, attributes: dict[str, str], *, least: int, most: int) -> str:
    value = attributes.get(name, "")
    if value.isascii() and value.isdigit() and len(value) < 6 and least <= int(value) <= most:
        return f' {name}="{int(value)}"'
    return ""
