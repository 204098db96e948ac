"""Forms for the masthead and the policy pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.richtext.page_editor import PageBodyWidget
from newsroom.richtext.sanitising import clean_page

from .claims import Holder, SegmentTaken, check
from .models import Masthead, PolicyPage

# The blank at the end of "Image credit: " is part of it.
DRESSING = ("credit_prefix", "credit_open", "credit_close")


class MastheadForm(forms.ModelForm[Masthead]):
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in DRESSING:
            field = self.fields[name]
            assert isinstance(field, forms.CharField)  # noqa: S101 - what the model says
            field.strip = False


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
