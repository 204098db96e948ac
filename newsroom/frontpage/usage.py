"""Which fronts use an image: the answer this app gives to the library."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from media.usage import Use
from newsroom.accounts.rights import may

from .models import FrontPicture


def images_on_fronts(image_ids: Collection[int]) -> Mapping[int, Sequence[Use]]:
    """Return the fronts that show the images in place of articles' own, by image (one query)."""
    found: defaultdict[int, list[Use]] = defaultdict(list)
    rows = FrontPicture.objects.filter(image__in=image_ids).select_related("front__section")
    for row in rows:
        front = row.front
        found[row.image_id].append(
            Use(
                _("Front: %s") % front
                if row.for_readers
                else _("Front: %s (on an editor’s board, not published)") % front,
                reverse("admin:frontpage_front_board", args=[front.which]),
                live=row.for_readers,
                otherwise=_("a front"),
                visible_to=lambda person: may(person, "frontpage.view"),
            )
        )
    return found
