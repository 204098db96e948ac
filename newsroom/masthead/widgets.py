"""Fields of the desk that show what they ask for."""

from typing import Any

from django.forms import Media, Script
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from unfold.widgets import UnfoldAdminTextInputWidget

from newsroom.lib.colours import GROUNDS_DARK, GROUNDS_LIGHT


class AccentWidget(UnfoldAdminTextInputWidget):
    """A colour as text, beside words set in it on every ground that it is printed on.

    Args:
        dark: whether it is the accent of the dark paper.
    """

    def __init__(self, *, dark: bool = False, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"spellcheck": "false", "maxlength": "7", **(attrs or {})})
        self.grounds = GROUNDS_DARK if dark else GROUNDS_LIGHT

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        field = super().render(name, value, attrs, renderer)
        context = {"field": field, "grounds": self.grounds, "colour": value}
        return render_to_string("admin/masthead/_accent.html", context)

    @property
    def media(self) -> Media:
        return Media(js=[Script("desk/frame/accents.js", type="module")])  # type: ignore[list-item]
