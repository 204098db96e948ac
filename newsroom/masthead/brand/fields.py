"""A field of the masthead's form that takes a file and shows the one that is there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

from django import forms
from unfold.widgets import UnfoldAdminImageFieldWidget

from newsroom.masthead.models import BrandFile

from .refusing import Refused
from .uploads import Upload


@dataclass(frozen=True, slots=True)
class Shown:
    """The file that is there, as Django's file widgets want it."""

    file: BrandFile

    @property
    def url(self) -> str:
        """Return where it can be seen."""
        return self.file.get_absolute_url()

    def __str__(self) -> str:
        return self.file.name


class BrandField(forms.FileField):
    """A file that is read as a logo or an icon.

    Its cleaned value is an ``Upload``, False where the file is to go, and what is there
    already (``Shown`` or None) where nothing was chosen.

    Args:
        read: returns the file as it is kept, or raises ``Refused``.
        accept: media types that the browser's dialog offers.
    """

    def __init__(self, read: Callable[[IO[bytes]], Upload], *, accept: str, **options: Any) -> None:
        self.read = read
        super().__init__(
            required=False, widget=UnfoldAdminImageFieldWidget(attrs={"accept": accept}), **options
        )

    def clean(self, data: Any, initial: Any = None) -> Any:
        found = super().clean(data, initial)
        if not found or isinstance(found, Shown):
            return found
        try:
            return self.read(found)
        except Refused as refused:
            raise forms.ValidationError(str(refused)) from None
