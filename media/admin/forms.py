"""The two forms of an image: its words, and its words with a file."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminFileFieldWidget, UnfoldAdminTextInputWidget

from media import words
from media.inspection import Refused
from media.models import Image
from media.uploading import AlreadyThere, add_image
from newsroom.accounts.models import User


class ImageForm(forms.ModelForm[Image]):
    """An image's words. Keywords are one line, parted by commas."""

    keywords = forms.CharField(
        label=_("Keywords"),
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text=_("Parted by commas. Readers never see them."),
    )

    class Meta:
        model = Image
        fields = words.FIELDS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The form of somebody who may only look has no fields.
        if self.instance.pk and "keywords" in self.fields:
            self.initial["keywords"] = ", ".join(sorted(self.instance.keywords.names()))

    def changes(self) -> dict[str, Any]:
        """Return the new values of what was changed, for ``change_image``."""
        return {name: self.cleaned_data[name] for name in self.changed_data}


class UploadForm(ImageForm):
    """A file, and what the person already knows of it."""

    # Not named "file": the model's own field of that name is not editable.
    upload = forms.FileField(
        label=_("File"),
        widget=UnfoldAdminFileFieldWidget,
        help_text=_("JPEG, PNG, WebP, AVIF, GIF or TIFF. Fields left empty are filled from it."),
    )

    def add_image(self, user: User) -> Image | None:
        """Add the image; on a refusal show why at its field and return None."""
        given = {
            name: str(value)
            for name, value in self.cleaned_data.items()
            if name != "upload" and value is not None
        }
        try:
            return add_image(self.cleaned_data["upload"], user=user, given=given)
        except Refused as error:
            self.add_error("upload", str(error))
        except AlreadyThere as error:
            self.add_error("upload", ValidationError(_already_there(error.image)))
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                self.add_error(name if name in self.fields else NON_FIELD_ERRORS, messages)
        return None


def _already_there(image: Image) -> str:
    return format_html(
        '{} <a href="{}" class="underline">{}</a>',
        _("The library has this picture already:"),
        reverse("admin:media_image_change", args=(image.pk,)),
        image,
    )
