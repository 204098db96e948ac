"""Forms for policy pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.richtext.sanitising import clean

from .claims import Holder, SegmentTaken, check
from .models import PolicyPage


class PolicyPageForm(forms.ModelForm[PolicyPage]):
    class Meta:
        model = PolicyPage
        fields = ("title", "slug", "body", "order")

    def clean_body(self) -> str:
        body = clean(self.cleaned_data["body"])
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
