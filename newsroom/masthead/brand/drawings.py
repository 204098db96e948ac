"""Drawings (SVG): what is left of one is shapes and colours.

An SVG file is a document that can run scripts and fetch from anywhere. What is on the
lists here is kept, what cannot be seen is dropped, and anything else that would change
the look if it were dropped is refused with a sentence.
"""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as Tree

from defusedxml import DefusedXmlException
from defusedxml import ElementTree as Defused
from django.utils.translation import gettext as _

from .refusing import Refused

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
MAX_BYTES = 200_000

DEEPEST = 100  # elements in one another; drawing programs stay far below
_SHAPES = frozenset({
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
})  # fmt: skip
_UNSEEN = frozenset({"metadata", "title", "desc"})
_ATTRIBUTES = frozenset({
    "id", "viewBox", "preserveAspectRatio", "transform", "d", "x", "y", "x1", "y1", "x2", "y2",
    "cx", "cy", "r", "rx", "ry", "fx", "fy", "width", "height", "points", "offset",
    "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits", "maskUnits",
    "maskContentUnits", "pathLength",
})  # fmt: skip
_LOOKS = frozenset({
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
    "stroke-dashoffset", "opacity", "stop-color", "stop-opacity", "clip-path", "clip-rule", "mask",
    "color", "display", "visibility", "vector-effect", "paint-order", "mask-type",
})  # fmt: skip
_OWN_URL = re.compile(r"""url\(\s*(['"]?)#[\w.-]+\1\s*\)""")
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(?:px)?\s*")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A cleaned drawing; ``ratio`` is its width divided by its height."""

    data: bytes
    ratio: float


def clean_drawing(data: bytes) -> Drawing:
    """Return an SVG file as shapes and colours alone.

    Raises:
        Refused: it is none, is too large, or holds what cannot be taken away unseen.
    """
    if len(data) > MAX_BYTES:
        raise Refused(
            _("The drawing has %(size)d KB; at most %(most)d are taken. Simplify its paths.")
            % {"size": len(data) // 1000, "most": MAX_BYTES // 1000}
        )
    try:
        root = Defused.fromstring(data)
    except DefusedXmlException:
        raise Refused(_("The drawing declares entities. Export it again as plain SVG.")) from None
    except (Tree.ParseError, ValueError):
        raise Refused(_("This is not an SVG drawing that can be read.")) from None
    if root.tag != f"{{{SVG}}}svg":
        raise Refused(_("This is not an SVG drawing that can be read."))
    width, height = _size(root)
    cleaned = _cleaned(root)
    cleaned.attrib.setdefault("viewBox", f"0 0 {width:g} {height:g}")
    cleaned.set("width", f"{100 * width / height:g}")
    cleaned.set("height", "100")
    return Drawing(Tree.tostring(_plain(cleaned), encoding="utf-8"), width / height)


def _size(root: Tree.Element) -> tuple[float, float]:
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    try:
        width, height = (float(box[2]), float(box[3])) if len(box) == 4 else (0.0, 0.0)
    except ValueError:
        width = height = 0.0
    if not width or not height:
        sides = [_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
        width, height = (float(side[1]) if side else 0.0 for side in sides)
    if not (0 < width < 100_000 and 0 < height < 100_000):
        raise Refused(_("The drawing does not say how large it is: it needs a viewBox."))
    return width, height


def _cleaned(element: Tree.Element, depth: int = 0) -> Tree.Element:
    if depth > DEEPEST:
        raise Refused(_("The drawing is nested too deep: let the program simplify it."))
    kept = Tree.Element(element.tag)
    for name, value in element.attrib.items():
        _keep(kept, name, value)
    for declaration in element.get("style", "").split(";"):
        name, colon, value = declaration.partition(":")
        if colon and name.strip() in _LOOKS:
            _keep(kept, name.strip(), value.strip())
    for child in element:
        if not isinstance(child.tag, str):
            continue  # comments and processing instructions
        namespace, _brace, name = child.tag.removeprefix("{").rpartition("}")
        if namespace != SVG or name in _UNSEEN:
            continue  # an editor's own notes
        if name not in _SHAPES:
            raise Refused(_why_not(name))
        kept.append(_cleaned(child, depth + 1))
    return kept


def _keep(kept: Tree.Element, name: str, value: str) -> None:
    if name.lower().startswith("on"):
        raise Refused(_why_not("script"))
    if name in ("href", f"{{{XLINK}}}href"):
        if not value.startswith("#"):
            raise Refused(_("The drawing fetches something from elsewhere. Embed it as shapes."))
        kept.set("href", value)
    elif name in _ATTRIBUTES or name in _LOOKS:
        if "url(" in value.lower() and not _OWN_URL.fullmatch(value.strip()):
            raise Refused(_("The drawing fetches something from elsewhere. Embed it as shapes."))
        kept.set(name, value)


def _why_not(name: str) -> str:
    if name in ("text", "tspan", "textPath", "font"):
        return _("The drawing holds text in a typeface. Turn the text into outlines first.")
    if name == "style":
        return _("The drawing has a style sheet. Export it with presentation attributes instead.")
    if name == "image":
        return _("The drawing holds a photograph or bitmap. Upload a PNG instead.")
    if name in ("script", "foreignObject", "handler"):
        return _("The drawing holds a program. Export it again as plain SVG.")
    return _("The drawing holds “%s”, which is not taken. Export it as plain shapes.") % name


def _plain(root: Tree.Element) -> Tree.Element:
    """Return the tree with its names unprefixed: ``<svg xmlns="…">``, as people write it."""
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    root.set("xmlns", SVG)
    return root
