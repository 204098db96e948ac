"""The file ads.txt, in the admin."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminTextareaWidget

from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.accounts.one_row_admin import OneRow
from newsroom.ads.ads_txt import problems
from newsroom.ads.models import AdsTxt

from .booking import AdRights


class AdsTxtForm(forms.ModelForm[AdsTxt]):
    class Meta:
        model = AdsTxt
        fields = ("text",)
        widgets = {"text": UnfoldAdminTextareaWidget(attrs={"rows": 16, "spellcheck": "false"})}
        help_texts = {
            "text": _(
                "One record a line: the system's domain, the paper's account there, DIRECT or "
                "RESELLER, and the certification id where there is one. Empty: the site has no "
                "/ads.txt."
            )
        }

    def clean_text(self) -> str:
        # Browsers send CR LF; trailing blanks say nothing.
        said = [line.rstrip() for line in self.cleaned_data["text"].splitlines()]
        if found := problems(said):
            raise ValidationError(found)
        return "\n".join(said).strip("\n") + "\n" if any(said) else ""


@admin.register(AdsTxt)
class AdsTxtAdmin(OneRow, AdRights, DeskModelAdmin):
    form = AdsTxtForm
