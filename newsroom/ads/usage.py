"""Which advertisements use an image: the answer this app gives to the library."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from media.usage import Use
from newsroom.accounts.rights import may

from .models import HouseAd


def images_in_ads(image_ids: Collection[int]) -> Mapping[int, Sequence[Use]]:
    """Return the house advertisements that show the images, by image (one query).

    One that is switched off, or whose days are over, is seen by nobody; one that is only
    planned counts as live: nobody would look at its picture again before its first day.
    """
    found: defaultdict[int, list[Use]] = defaultdict(list)
    today = timezone.localdate()
    for ad in HouseAd.objects.filter(image__in=image_ids):
        over = not ad.is_on or (ad.ends_on is not None and ad.ends_on < today)
        found[ad.image_id].append(
            Use(
                _("Advertisement %s") % ad.name,
                reverse("admin:ads_housead_change", args=[ad.pk]),
                live=not over,
                otherwise=_("an advertisement"),
                visible_to=lambda person: may(person, "ad.view"),
            )
        )
    return found
