"""The scripts and the style sheet of the board.

As on the writing surface, a module names another by the import map, which
holds the addresses with their hashes.
"""

from django.forms import Script
from js_asset.js import ImportMap
from js_asset.media import Media

_MODULES = ("dragging", "hands", "moving", "pictures", "presence", "typed", "words")
# The picker of the writing surface, with what it names.
_PICKER = (
    "dialogs", "dom", "endpoints", "images", "picker", "picker-selection", "upload", "words",
)  # fmt: skip

MEDIA = Media(
    importmap=ImportMap(
        {
            f"desk/{name}": f"desk/{name}.js"
            for name in (*_PICKER, *(f"board/{name}" for name in _MODULES))
        }
    ),
    css={"all": ["paper/css/tokens.css", "desk/picker.css", "desk/board/board.css"]},
    js=[Script("desk/board/board.js", type="module")],
)
