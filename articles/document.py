"""The document: everything an editor can change about an article, as one value.

The form posts it, a save stores it, a revision keeps it, a preview shows it
and publishing freezes it. Stored as JSON with a schema number; an older one is
upgraded when it is read.
"""

import re
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from django.utils.translation import gettext as _

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class BylineEntry:
    """One name over the article. ``end_note`` None inherits the author's own."""

    author: int
    role: str = "author"
    end_note: str | None = None


@dataclass(frozen=True, slots=True)
class ImageEntry:
    """One use of a library image.

    ``caption`` and ``alt``: None inherits from the library, "" prints none.
    A decorative image has no alternative text on purpose. ``crop`` is the part
    of the picture that this use shows (``media.crops``); "" shows all of it.
    """

    image: int
    title: str = ""
    caption: str | None = None
    alt: str | None = None
    added: str = ""
    decorative: bool = False
    crop: str = ""


@dataclass(frozen=True, slots=True)
class ArticleDocument:
    """An article's content. Ids name reference data; tags are ids as well."""

    headline: str = ""
    slug: str = ""  # "" asks publishing to make one from the headline
    kicker: str = ""
    standfirst: str = ""
    standfirst_style: str = "run-in"
    body: str = ""
    dateline: str = ""
    section: int | None = None
    kind: str = "news"
    sponsor: str = ""
    lead: ImageEntry | None = None
    social: ImageEntry | None = None
    gallery: tuple[ImageEntry, ...] = ()
    bylines: tuple[BylineEntry, ...] = ()
    tags: tuple[int, ...] = ()
    related: tuple[uuid.UUID, ...] = ()
    seo_title: str = ""
    seo_description: str = ""
    social_title: str = ""
    social_description: str = ""
    noindex: bool = False
    canonical_url: str = ""
    sources: str = ""
    ai_use: str = ""
    sensitive: bool = False
    language: str = ""  # "" is the masthead's
    schema: int = SCHEMA


class UnreadableDocument(ValueError):
    """A stored or posted document does not have the form of one."""


def to_json(document: ArticleDocument) -> dict[str, Any]:
    """Return the document as JSON values."""
    data = asdict(document)
    data["related"] = [str(public_id) for public_id in document.related]
    return data


# PostgreSQL refuses NUL in text, and UTF-8 half of a surrogate pair, which JSON
# may spell (RFC 8259, section 8.2); neither has a meaning in an article.
_NOT_STORED = re.compile("[\x00\ud800-\udfff]")
_TEXTS = tuple(f.name for f in fields(ArticleDocument) if f.type is str)
_FLAGS = tuple(f.name for f in fields(ArticleDocument) if f.type is bool)


def from_json(data: Mapping[str, Any]) -> ArticleDocument:
    """Read a document from JSON values, upgraded to the present schema.

    Absent fields take their defaults, so that a form may post what it shows.

    Raises:
        UnreadableDocument: a field is unknown or of the wrong type; the
            message names it.
    """
    known = {f.name for f in fields(ArticleDocument)}
    for name in data:
        if name not in known:
            raise UnreadableDocument(_("%(field)s is not a field of an article.") % {"field": name})
    if data.get("schema", SCHEMA) != SCHEMA:
        raise UnreadableDocument(
            _("This text is in form %(form)s; this release reads form %(known)d.")
            % {"form": str(data["schema"])[:20], "known": SCHEMA}
        )
    values: dict[str, Any] = {}
    for name in _TEXTS:
        if name in data:
            values[name] = _text(data[name], name)
    for name in _FLAGS:
        if name in data:
            values[name] = _flag(data[name], name)
    if "section" in data:
        section = data["section"]
        values["section"] = None if section is None else _number(section, "section")
    for name in ("lead", "social"):
        if data.get(name) is not None:
            values[name] = _image(data[name], name)
    values["gallery"] = tuple(
        _image(item, f"gallery.{place}")
        for place, item in enumerate(_list(data.get("gallery", ()), "gallery"), 1)
    )
    values["bylines"] = tuple(
        _byline(item, f"bylines.{place}")
        for place, item in enumerate(_list(data.get("bylines", ()), "bylines"), 1)
    )
    values["tags"] = tuple(_number(item, "tags") for item in _list(data.get("tags", ()), "tags"))
    values["related"] = tuple(
        _public_id(item, "related") for item in _list(data.get("related", ()), "related")
    )
    return ArticleDocument(**values)


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise UnreadableDocument(_("%(field)s must be text.") % {"field": name})
    return _NOT_STORED.sub("", value)


def _flag(value: Any, name: str) -> bool:
    if not isinstance(value, bool):
        raise UnreadableDocument(_("%(field)s must be true or false.") % {"field": name})
    return value


def _number(value: Any, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 2**63:
        raise UnreadableDocument(_("%(field)s must be a number of a record.") % {"field": name})
    return value


def _list(value: Any, name: str) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise UnreadableDocument(_("%(field)s must be a list.") % {"field": name})
    return list(value)


def _public_id(value: Any, name: str) -> uuid.UUID:
    try:
        return uuid.UUID(value)
    except (ValueError, TypeError, AttributeError):
        raise UnreadableDocument(
            _("%(field)s must hold articles’ public ids.") % {"field": name}
        ) from None


def _mapping(value: Any, name: str, known: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise UnreadableDocument(_("%(field)s must be an object.") % {"field": name})
    for key in value:
        if key not in known:
            raise UnreadableDocument(_("%(field)s is not known.") % {"field": f"{name}.{key}"})
    return value


def _image(value: Any, name: str) -> ImageEntry:
    data = _mapping(
        value, name, ("image", "title", "caption", "alt", "added", "decorative", "crop")
    )
    caption, alt = data.get("caption"), data.get("alt")
    return ImageEntry(
        image=_number(data.get("image"), f"{name}.image"),
        title=_text(data.get("title", ""), f"{name}.title"),
        caption=None if caption is None else _text(caption, f"{name}.caption"),
        alt=None if alt is None else _text(alt, f"{name}.alt"),
        added=_text(data.get("added", ""), f"{name}.added"),
        decorative=_flag(data.get("decorative", False), f"{name}.decorative"),
        crop=_text(data.get("crop", ""), f"{name}.crop"),
    )


def _byline(value: Any, name: str) -> BylineEntry:
    data = _mapping(value, name, ("author", "role", "end_note"))
    end_note = data.get("end_note")
    return BylineEntry(
        author=_number(data.get("author"), f"{name}.author"),
        role=_text(data.get("role", "author"), f"{name}.role"),
        end_note=None if end_note is None else _text(end_note, f"{name}.end_note"),
    )
