"""Which advertisements use an image: the answer this app gives to the library."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from media.usage import Use
from newsroom.accounts.rights import may

from .models import HouseAd


def images_in_ads(image_ids: Collection[int]) -> Mapping[int, Sequence[Use]]:
    """Return the house advertisements that show the images, by image (one query)."""
    found: defaultdict[int, list[Use]] = defaultdict(list)
    for ad in HouseAd.objects.filter(image__in=image_ids):
        url = reverse("admin:ads_housead_change", args=[ad.pk])
        found[ad.image_id].append(
            Use(
                _("Advertisement %s") % ad.name,
                url,
                live=True,
                otherwise=_("an advertisement"),
                visible_to=lambda person: may(person, "ad.view"),
            )
        )
    return found
