"""The modules of the writing surface, and the import map that names them.

A module imports another by its name in the map ("desk/picker"). The map holds
the address with its hash, so each module is loaded once, whatever imports it,
and a new release never runs beside an old one from a cache.
"""

from django.forms import Script
from js_asset.js import ImportMap
from js_asset.media import Media

_MODULES = (
    "bylines",
    "combobox",
    "counts",
    "dialogs",
    "dom",
    "drafts",
    "endpoints",
    "form-state",
    "gallery",
    "headline",
    "images",
    "inherited",
    "ordered-list",
    "picker",
    "picture-slot",
    "picture-use",
    "problems",
    "related",
    "richtext/figure",
    "richtext/figure-view",
    "richtext/link",
    "richtext/plain-blocks",
    "richtext/quotes",
    "richtext/toolbar",
    "richtext/toolbar-items",
    "richtext/typing",
    "side-panel",
    "slug",
    "submitting",
    "tags",
    "upload",
    "words",
)

_LIBRARY = {
    "django-prose-editor/editor": "django_prose_editor/editor.js",
    "django-prose-editor/configurable": "django_prose_editor/configurable.js",
}

# writing.js comes first: it must be listening when the editor says it is ready.
MEDIA = Media(
    importmap=ImportMap(_LIBRARY | {f"desk/{name}": f"desk/{name}.js" for name in _MODULES}),
    css={
        "all": [
            "paper/css/tokens.css",
            "django_prose_editor/editor.css",
            "desk/writing.css",
            "desk/picker.css",
        ]
    },
    js=[
        Script("desk/writing.js", type="module"),
        Script("django_prose_editor/configurable.js", type="module"),
    ],
)
