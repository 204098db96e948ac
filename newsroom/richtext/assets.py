"""The modules of the writing surface, and the import map that names them.

A module imports another by its name in the map ("desk/picker"). The map holds
the address with its hash, so each module is loaded once, whatever imports it,
and a new release never runs beside an old one from a cache. Every module and
style sheet of ``static/desk`` is in it: a new file needs no line here. The board
of a front (``desk/board``) is a page of its own.
"""

from pathlib import Path

from django.conf import settings
from django.forms import Script
from js_asset.js import ImportMap
from js_asset.media import Media

_DESK = Path(settings.BASE_DIR) / "static" / "desk"
_MODULES = sorted(
    path.relative_to(_DESK).with_suffix("").as_posix()
    for path in _DESK.rglob("*.js")
    if path.name != "writing.js" and path.parent.name != "board"
)
_SHEETS = sorted(
    f"desk/{path.name}" for path in _DESK.glob("*.css") if path.name not in {"pages.css"}
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
            *_SHEETS,
        ]
    },
    js=[
        Script("desk/writing.js", type="module"),
        Script("django_prose_editor/configurable.js", type="module"),
    ],
)
