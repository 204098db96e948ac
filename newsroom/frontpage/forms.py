"""The form of the front page: one choice a slot."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models.published import PublishedArticle

from .models import FrontPageSlot

NEWEST = 300  # articles offered; older ones rarely return to the front


class FrontPageForm(forms.Form):
    """Offers the newest live articles, and whatever stands there now."""

    def __init__(self, *args: Any, present: dict[str, uuid.UUID], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        live = PublishedArticle.objects.order_by("-first_published_at", "-id")
        offered = dict(live.values_list("public_id", "headline")[:NEWEST])
        missing = set(present.values()) - set(offered)
        offered |= dict(live.filter(public_id__in=missing).values_list("public_id", "headline"))
        choices = [("", str(_("The newest that stands nowhere else")))]
        choices += [(str(key), headline) for key, headline in offered.items()]
        for slot, label in FrontPageSlot.Slot.choices:
            waiting = present.get(slot)
            own = list(choices)
            if waiting and waiting not in offered:
                # Not live now: the slot waits for it until somebody picks another.
                own.append((str(waiting), str(_("(an article that is not live now)"))))
            self.fields[slot] = forms.ChoiceField(
                label=label, choices=own, required=False, initial=str(waiting or "")
            )

    def picks(self) -> dict[str, uuid.UUID]:
        """Return the slots that were filled, after ``is_valid``."""
        return {slot: uuid.UUID(value) for slot, value in self.cleaned_data.items() if value}
