"""What our own editor extensions let through, beside the library's.

The value of the setting ``DJANGO_PROSE_EDITOR_EXTENSIONS``. Each group names
the module that carries the extension (a name of the import map, see
``assets.py``) and, for each extension, the processor that adds its elements to
the allow-list. Processors stand here as callables: django-prose-editor 0.28
does not resolve dotted paths (``config.allowlist_from_extensions`` imports them
and then calls the string).
"""

from collections.abc import Callable, Iterable
from typing import Any

from django_prose_editor.config import process_link

Processor = Callable[[Any, dict[str, Any]], None]

FIGURE_ATTRIBUTES = (
    "data-image",
    "data-title",
    "data-caption",
    "data-alt",
    "data-added",
    "data-decorative",
    "data-width",
    "data-crop",
)

EMBED_ATTRIBUTES = ("data-embed", "data-title", "data-caption")


def _links(config: Any, allowed: dict[str, Any]) -> None:
    """Allow links, to articles by their public id as well."""
    process_link(config, allowed)
    allowed["attributes"]["a"].add("data-article")


def _lets_through(*tags: str, attributes: Iterable[str] = (), css: Iterable[str] = ()) -> Processor:
    """Return a processor that allows tags, each with these attributes and classes."""

    def processor(config: Any, allowed: dict[str, Any]) -> None:
        allowed["tags"].update(tags)
        for tag in tags:
            if attributes:
                allowed["attributes"].setdefault(tag, set()).update(attributes)
            if css:
                allowed.setdefault("allowed_classes", {}).setdefault(tag, set()).update(css)

    return processor


def _pictures(config: Any, allowed: dict[str, Any]) -> None:
    """Allow figures, and the galleries that they stand in."""
    _lets_through("figure", attributes=FIGURE_ATTRIBUTES)(config, allowed)
    _lets_through("section", attributes=["data-title"], css=["gallery"])(config, allowed)


EXTENSION_GROUPS: list[dict[str, Any]] = [
    {
        "js": ["desk/richtext/figure"],
        "extensions": {
            "Document": _lets_through(),  # figures stand between blocks, never inside one
            "LibraryFigure": _pictures,
        },
    },
    {"js": ["desk/richtext/gallery"], "extensions": {"PictureGallery": _lets_through()}},
    {
        "js": ["desk/richtext/quotes"],
        "extensions": {
            "Blockquote": _lets_through("blockquote"),
            "Attribution": _lets_through("cite"),
            "PullQuote": _lets_through("aside", css=["pullquote"]),
        },
    },
    {"js": ["desk/richtext/link"], "extensions": {"Link": _links}},
    {
        "js": ["desk/richtext/embed"],
        "extensions": {"Embed": _lets_through("div", attributes=EMBED_ATTRIBUTES)},
    },
    {
        "js": ["desk/richtext/plain-blocks"],
        "extensions": {
            "Code": _lets_through("code"),
            "OrderedList": _lets_through("ol", attributes=["start"]),
        },
    },
    {"js": ["desk/richtext/typing"], "extensions": {"TypographicQuotes": _lets_through()}},
    {"js": ["desk/richtext/slash-menu"], "extensions": {"SlashMenu": _lets_through()}},
    {"js": ["desk/richtext/paste"], "extensions": {"Pasting": _lets_through()}},
    {"js": ["desk/richtext/finding"], "extensions": {"Finding": _lets_through()}},
    {"js": ["desk/richtext/characters"], "extensions": {"Characters": _lets_through()}},
    {"js": ["desk/richtext/toolbar"], "extensions": {"Toolbar": _lets_through()}},
    {
        "js": ["desk/richtext/page-tools"],
        "extensions": {"PageLink": process_link, "PageTools": _lets_through()},
    },
]
