"""The scripts and the style sheet of the board.

As on the writing surface, a module names another by the import map, which
holds the addresses with their hashes.
"""

from django.forms import Script
from js_asset.js import ImportMap
from js_asset.media import Media

_MODULES = ("dragging", "moving", "presence", "words")

MEDIA = Media(
    importmap=ImportMap({f"desk/board/{name}": f"desk/board/{name}.js" for name in _MODULES}),
    css={"all": ["paper/css/tokens.css", "desk/board/board.css"]},
    js=[Script("desk/board/board.js", type="module")],
)
