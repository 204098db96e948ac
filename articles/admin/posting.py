"""From the posted form to a document."""

import json
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from articles.document import ArticleDocument, UnreadableDocument, from_json

TEXTS = (
    "headline", "slug", "kicker", "standfirst", "standfirst_style", "body", "dateline", "kind",
    "sponsor", "seo_title", "seo_description", "social_title",
    "social_description", "canonical_url", "sources", "ai_use", "language",
)  # fmt: skip
FLAGS = ("noindex", "sensitive")
JSON_FIELDS = ("lead", "social", "gallery", "bylines", "tags", "related")
ONE_LINE = frozenset(TEXTS) - {"body", "sources"}


def _is_key(text: str) -> bool:
    # Python refuses to read numbers of thousands of digits.
    return text.isascii() and text.isdigit() and len(text) < 20


def posted_words(data: QueryDict, name: str) -> str:
    """Return a text that is no part of the document, without NUL (PostgreSQL refuses it)."""
    return data.get(name, "").replace("\x00", "")


def posted_document(data: QueryDict) -> ArticleDocument:
    """Return the document that a form holds.

    Browsers post line breaks as CR LF (HTML, "constructing the entry list");
    they become LF, and spaces in one-line fields are single.

    Raises:
        UnreadableDocument: a list is not JSON or not of a document's form.
    """
    values: dict[str, Any] = {}
    for name in TEXTS:
        text = data.get(name, "").replace("\r\n", "\n")
        values[name] = " ".join(text.split()) if name in ONE_LINE else text.strip()
    for name in FLAGS:
        values[name] = name in data
    section = data.get("section", "")
    values["section"] = int(section) if _is_key(section) else None
    for name in JSON_FIELDS:
        raw = data.get(name, "")
        try:
            value = json.loads(raw) if raw else None
        except (ValueError, RecursionError):
            raise UnreadableDocument(_("%(field)s is not JSON.") % {"field": name}) from None
        values[name] = value if value is not None or name in {"lead", "social"} else []
    return from_json(values)


def posted_version(text: str) -> int:
    """Return the number of a version as a form holds it, -1 where it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
