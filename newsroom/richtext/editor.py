"""The one configuration of the body's editor.

The toolbar, the schema and the sanitiser's allow-list all follow from
``EXTENSIONS``. To add a block: write its extension in ``static/desk/richtext/``,
name the module in ``assets.py``, its processor in ``extensions.py``, switch it on
here, give it a button in ``toolbar-items.js`` and its place in ``normal_form.py``.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import ProseEditorWidget
from js_asset.media import Media

from .assets import MEDIA

EXTENSIONS: dict[str, Any] = {
    # Marks, outermost first.
    "Link": {
        "enableTarget": False,
        "markdownLinks": True,
        "protocols": ["http", "https", "mailto"],
    },
    "Bold": True,
    "Italic": True,
    "Code": True,
    # Blocks.
    "Document": True,
    "Heading": {"levels": [2, 3, 4]},
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Blockquote": True,
    "Attribution": True,
    "PullQuote": True,
    "LibraryFigure": True,
    "PictureGallery": True,
    "Embed": True,
    "Table": {"resizable": False},
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "CodeBlock": {"languageClassPrefix": ""},
    "HorizontalRule": True,
    "HardBreak": True,
    # How it is to write in.
    "History": {"depth": 2000},
    "Placeholder": {"placeholder": _("Write the story here.")},
    "SpecialCharacters": True,
    "TypographicQuotes": True,
    "SlashMenu": True,
    "Pasting": True,
    "Finding": True,
    "Characters": True,
    "Toolbar": True,
    # The library's own toolbar speaks English only, and its pictures are
    # addresses: ours stand in their place.
    "Menu": False,
    "NoSpellCheck": False,
    "Image": False,
    "Figure": False,
}


class BodyWidget(ProseEditorWidget):
    """The textarea that becomes the editor; its media carries the import map."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, config={"extensions": EXTENSIONS}, preset="configurable")

    @property
    def media(self) -> Media:
        return MEDIA


class BodyField(forms.CharField):
    """A body in a form. Its value is cleaned when the form is."""

    def __init__(self, **options: Any) -> None:
        # Space at either end is the sanitiser's to judge: a code block may end in some.
        defaults: dict[str, Any] = {"required": False, "strip": False, "widget": BodyWidget}
        super().__init__(**defaults | options)

    def clean(self, value: Any) -> str:
        from .sanitising import clean

        return clean(super().clean(value))
