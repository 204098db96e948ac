"""Forms for the rows of links under the masthead: what each may lead to, and their order."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from unfold.widgets import UnfoldAdminTextInputWidget

from .models import FooterEntry, NavigationEntry, SocialLink
from .targets import check_outside, check_path, is_outside, own_path

Network = SocialLink.Network
MAILTO = "mailto:"


class SocialLinkForm(forms.ModelForm[SocialLink]):
    class Meta:
        model = SocialLink
        fields = ("network", "label", "url", "order")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _order_is_optional(self)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        url, network = values.get("url"), values.get("network")
        if not url or not network or not {"url", "network"} & set(self.changed_data):
            return values
        try:
            values["url"] = _link(own_path(url), network)
        except ValidationError as wrong:
            self.add_error("url", wrong)
        return values


def _link(url: str, network: str) -> str:
    if network == Network.EMAIL:
        address = url.removeprefix(MAILTO)
        validate_email(address)
        return f"{MAILTO}{address}"
    if url.startswith(MAILTO):
        raise ValidationError(_("For an e-mail address choose the network “E-mail”."))
    if network == Network.NEWSLETTER and not is_outside(url):
        check_path(url)
    else:
        check_outside(url)
    return url


class NavigationForm(forms.ModelForm[NavigationEntry]):
    class Meta:
        model = NavigationEntry
        fields: tuple[str, ...] = ("label", "path", "is_under", "is_outside", "order")
        widgets = {"path": UnfoldAdminTextInputWidget(attrs={"list": "destinations"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _order_is_optional(self)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        # One that led somewhere once must not keep the rest of the masthead from
        # being saved: the screen tells of it (navigation.dead_ends).
        if values.get("path") and {"path", "is_outside"} & set(self.changed_data):
            values["path"] = own_path(values["path"])
            try:
                self._check(values["path"], values.get("is_outside", False))
            except ValidationError as wrong:
                self.add_error("path", wrong)
        return values

    def _check(self, path: str, marked: bool) -> None:
        if marked and path.startswith("/"):
            raise ValidationError(_("This is a page of this site: untick “other site”."))
        if marked:
            check_outside(path)
        elif "://" in path:
            raise ValidationError(_("This leads to another site: tick “other site” to allow it."))
        else:
            check_path(path)


class FooterForm(NavigationForm):
    class Meta(NavigationForm.Meta):
        model = FooterEntry
        fields = ("label", "path", "is_outside", "order")


def _order_is_optional(form: forms.ModelForm[Any]) -> None:
    """A row added without a number comes last."""
    form.fields["order"].required = False
    if form.instance._state.adding:
        form.initial["order"] = form.fields["order"].initial = None


class InOrder(forms.BaseInlineFormSet[Any, Any, Any]):
    """Rows in the order of their numbers; new ones without a number last."""

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if not self._is_left_out(form)]
        highest = max((form.instance.order or 0 for form in kept), default=0)
        for form in kept:
            if form.cleaned_data.get("order") is None:
                highest += 1
                form.instance.order = highest
        self.check_order(sorted(kept, key=lambda form: form.instance.order))

    def check_order(self, rows: list[Any]) -> None:
        """Refuse rows that cannot stand in this order.

        Args:
            rows: forms in order, deleted and empty ones left out.
        """

    def _is_left_out(self, form: Any) -> bool:
        if form.cleaned_data.get("DELETE"):
            return True
        return bool(form.instance._state.adding and not form.has_changed())


class NavigationRows(InOrder):
    def check_order(self, rows: list[Any]) -> None:
        if rows and rows[0].cleaned_data.get("is_under"):
            message = _("The first entry has none above it: untick “under the one above”.")
            rows[0].add_error("is_under", message)


class FooterRows(InOrder):
    def save_new(self, form: Any, commit: bool = True) -> Any:
        form.instance.place = NavigationEntry.Place.FOOTER
        return super().save_new(form, commit)

    @classmethod
    def get_default_prefix(cls) -> str:
        return "footer"
