"""Forms of what is booked."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.widgets import (
    UnfoldAdminCheckboxSelectMultipleWidget,
    UnfoldAdminTextareaWidget,
)

from articles.models import Section
from media.rights import choose_another, end_by_then, rights_ended
from newsroom.ads.hosts import origins
from newsroom.ads.models import AdSection, AdTag, Advertisement, HouseAd, Placement
from newsroom.ads.slots import SLOTS


class BookingForm(forms.ModelForm[Any]):
    """What both kinds have: slots and sections stand in tables of their own."""

    kind: str
    slots = forms.MultipleChoiceField(
        label=_("Slots"),
        choices=[],
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
        error_messages={"required": _("Choose at least one slot; without any it stands nowhere.")},
    )
    in_sections = forms.ModelMultipleChoiceField(
        label=_("Sections"),
        queryset=Section.objects.all(),
        required=False,
        widget=UnfoldAdminCheckboxSelectMultipleWidget,
        help_text=_(
            "None: everywhere. With some it stands on the pages of these sections, of their "
            "sub-sections and of their articles alone, and on no other list nor the home page."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Before the constraints are looked at, which ask what it is.
        self.instance.kind = self.kind
        slots = self.fields.get("slots")
        if isinstance(slots, forms.MultipleChoiceField):  # None to those who only look
            slots.choices = self._slots()
        if self.instance.pk:
            self.initial["slots"] = list(
                self.instance.placements.order_by("pk").values_list("slot", flat=True)
            )
            self.initial["in_sections"] = list(self.instance.sections.all())

    def _slots(self) -> list[tuple[str, str]]:
        own = self.kind == Advertisement.Kind.HOUSE
        return [
            (slot.name, f"{slot.label}: {slot.where}. {slot.said_sizes(own=own)}")
            for slot in SLOTS.values()
        ]

    def save_where(self) -> None:
        """Write the slots and sections of the booking, which is saved already."""
        ad = self.instance
        ad.placements.all().delete()
        AdSection.objects.filter(ad=ad).delete()
        Placement.objects.bulk_create(
            Placement(ad_id=ad.pk, slot=slot) for slot in self.cleaned_data["slots"]
        )
        AdSection.objects.bulk_create(
            AdSection(ad_id=ad.pk, section=section) for section in self.cleaned_data["in_sections"]
        )


class HouseAdForm(BookingForm):
    kind = Advertisement.Kind.HOUSE

    class Meta:
        model = HouseAd
        fields = (
            "name",
            "image",
            "label",
            "text",
            "url",
            "is_on",
            "weight",
            "begins_on",
            "ends_on",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("image", "label", "url"):
            if name in self.fields:
                self.fields[name].required = True

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        image, today = said.get("image"), timezone.localdate()
        first = max(said.get("begins_on") or today, today)
        is_to_run = said.get("is_on") and (said.get("ends_on") or today) >= today
        if image and is_to_run and rights_ended([image], first):
            self.add_error("image", choose_another(image))
        elif image and is_to_run and rights_ended([image], said.get("ends_on") or dt.date.max):
            self.add_error("ends_on", end_by_then(image))
        return said


class AdTagForm(BookingForm):
    kind = Advertisement.Kind.TAG
    html = forms.CharField(
        label=_("Tag"),
        max_length=20_000,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 8, "spellcheck": "false"}),
        help_text=_(
            "The HTML that the advertiser sent. It runs in a frame of its own: it can neither read "
            "the page nor the reader's cookies, nor lead the page away."
        ),
    )
    named_hosts = forms.CharField(
        label=_("Hosts"),
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 3, "spellcheck": "false"}),
        help_text=_(
            "Whatever the tag loads, it loads from these alone, by https: one host a line, such as "
            "ads.example.com. The advertiser knows which."
        ),
    )

    class Meta:
        model = AdTag
        fields = ("name", "html", "is_on", "weight", "begins_on", "ends_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["named_hosts"] = "\n".join(
            origin.removeprefix("https://") for origin in self.instance.hosts
        )

    def clean_named_hosts(self) -> str:
        self.instance.hosts = origins(self.cleaned_data["named_hosts"])
        return "\n".join(origin.removeprefix("https://") for origin in self.instance.hosts)
