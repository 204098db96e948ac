"""The editor of policy pages: text, headings, lists, links and tables; no pictures, no embeds.

What it offers is what ``sanitising.clean_page`` lets through. It stands in an ordinary
form of the admin, so its toolbar and its link dialog are its own
(``static/desk/richtext/page-tools.js``, ``templates/admin/masthead/_page_editor.html``).
"""

from typing import Any

from django import forms
from django.forms import Script
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import ProseEditorWidget
from js_asset.js import ImportMap
from js_asset.media import Media

PAGE_EXTENSIONS: dict[str, Any] = {
    "PageLink": {"enableTarget": False, "protocols": ["http", "https", "mailto", "tel"]},
    "Bold": True,
    "Italic": True,
    "Code": True,
    "Heading": {"levels": [2, 3, 4]},
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Blockquote": True,
    "Attribution": True,
    "Table": {"resizable": False},
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "HorizontalRule": True,
    "HardBreak": True,
    "History": True,
    "Placeholder": {"placeholder": _("Write the page here.")},
    "PageTools": True,
    "Menu": False,
    "NoSpellCheck": False,
}

# Not the whole map of the writing surface: what these modules name is enough.
_MODULES = (
    "actions", "dialogs", "dom", "link-address", "words",
    "richtext/link-base", "richtext/page-tools", "richtext/plain-blocks", "richtext/quotes",
    "richtext/toolbar-keys",
)  # fmt: skip
PAGE_MEDIA = Media(
    importmap=ImportMap(
        {
            "django-prose-editor/editor": "django_prose_editor/editor.js",
            "django-prose-editor/configurable": "django_prose_editor/configurable.js",
        }
        | {f"desk/{name}": f"desk/{name}.js" for name in _MODULES}
    ),
    css={"all": ["django_prose_editor/editor.css", "desk/frame/page-editor.css"]},
    js=[Script("django_prose_editor/configurable.js", type="module")],
)


class PageBodyWidget(ProseEditorWidget):
    """The textarea that becomes the editor.

    The form's own template prints ``PAGE_MEDIA``: the import map needs the nonce.
    """

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, config={"extensions": PAGE_EXTENSIONS}, preset="configurable")

    def get_config(self) -> dict[str, Any]:
        """Return what the editor is made of, without the modules of the writing surface.

        The library names a module for every extension that some other module has too:
        the document of stories comes with their figures.
        """
        config: dict[str, Any] = super().get_config()
        own = {f"desk/{name}" for name in _MODULES}
        return config | {"js_modules": [name for name in config["js_modules"] if name in own]}

    @property
    def media(self) -> forms.Media:
        return forms.Media()
