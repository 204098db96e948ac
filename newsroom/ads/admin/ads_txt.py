"""The file ads.txt, in the admin."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminTextareaWidget

from newsroom.accounts.desk_admin import DeskModelAdmin
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
class AdsTxtAdmin(AdRights, DeskModelAdmin):
    form = AdsTxtForm

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        # There is one file: the list would be one row to click through.
        if not self.has_view_permission(request):
            return super().changelist_view(request, extra_context)  # type: ignore[return-value]
        return HttpResponseRedirect(
            reverse("admin:ads_adstxt_change", args=[1])
            if AdsTxt.objects.filter(pk=1).exists()
            else reverse("admin:ads_adstxt_add")
        )

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Say whether the person may write the first; there is no second."""
        return super().has_add_permission(request) and not AdsTxt.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: AdsTxt, form: Any, change: bool) -> None:
        obj.pk = 1
        super().save_model(request, obj, form, change)
