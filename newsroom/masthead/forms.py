"""Forms for the masthead and the policy pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.richtext.page_editor import PageBodyWidget
from newsroom.richtext.sanitising import clean_page

from .brand.fields import BrandField, Shown
from .brand.keeping import draw_icons, keep
from .brand.uploads import Upload, read_icon, read_logo
from .claims import Holder, SegmentTaken, check
from .models import Masthead, PolicyPage
from .site import own_language
from .widgets import AccentWidget

# The blank at the end of "Image credit: " is part of it.
DRESSING = ("credit_prefix", "credit_open", "credit_close")


# Fields of the form -> what they put on the masthead.
FILES = {"logo_file": "logo", "logo_dark_file": "logo_dark", "icon_file": "icon"}


class MastheadForm(forms.ModelForm[Masthead]):
    logo_file = BrandField(
        read_logo,
        accept=".svg,.png",
        label=_("Logo"),
        help_text=_(
            "SVG, or PNG with a clear ground. It stands over every page in place of the name, "
            "which is read out."
        ),
    )
    logo_dark_file = BrandField(
        read_logo,
        accept=".svg,.png",
        label=_("Logo on dark pages"),
        help_text=_(
            "Without it dark pages show the name in type. Where the logo can be read on both, "
            "upload it twice."
        ),
    )
    icon_file = BrandField(
        read_icon,
        accept=".png",
        label=_("Icon"),
        help_text=_(
            "PNG, square, at least 512 pixels: for tabs and telephones. Without it the logo is "
            "taken where it is a PNG and nearly square, otherwise the initial of the name."
        ),
    )

    class Meta:
        model = Masthead
        fields = (
            "name",
            "tagline",
            "description",
            "publisher",
            "address",
            "contact_email",
            "language",
            "search_prompt",
            *DRESSING,
            "accent",
            "accent_dark",
        )
        help_texts = {
            "language": _("Of readers’ pages, such as en-GB or de-AT: words and dates follow it."),
            "search_prompt": _("What search fields say before anybody types."),
            "credit_prefix": _("Before every picture’s credit, as in “Image credit: ”."),
            "accent": _("Read on the paper, its tint and the ground of sponsored articles."),
            "accent_dark": _("The same on dark pages."),
        }
        widgets = {"accent": AccentWidget(), "accent_dark": AccentWidget(dark=True)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            self.initial["language"] = own_language()
        for field, name in FILES.items():
            file = getattr(self.instance, name)
            self.initial[field] = Shown(file) if file else None
        for name in DRESSING:
            words = self.fields[name]
            assert isinstance(words, forms.CharField)  # noqa: S101 - what the model says
            words.strip = False

    def put_on_files(self) -> None:
        """Put the files of a valid form on the masthead, and draw its icons anew.

        Call inside the transaction that saves the masthead.
        """
        for field, name in FILES.items():
            found = self.cleaned_data[field]
            if isinstance(found, Upload):
                setattr(self.instance, name, keep(found))
            elif found is False:
                setattr(self.instance, name, None)
        draw_icons(self.instance)


class PolicyPageForm(forms.ModelForm[PolicyPage]):
    class Meta:
        model = PolicyPage
        fields = ("title", "kind", "slug", "body", "description", "order")
        widgets = {"body": PageBodyWidget}

    def clean_body(self) -> str:
        body = clean_page(self.cleaned_data["body"])
        if not body:
            raise forms.ValidationError(_("The page has no text."))
        return body

    def clean_slug(self) -> Any:
        slug = self.cleaned_data["slug"]
        try:
            check(slug, Holder.PAGE, self.instance.pk)
        except SegmentTaken as taken:
            raise forms.ValidationError(str(taken)) from None
        return slug
