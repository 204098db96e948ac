"""Which profiles use an image: the answer this app gives to the library."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from authors.models.author import Author
from media.usage import Use
from newsroom.accounts.rights import may


def images_of_authors(image_ids: Collection[int]) -> Mapping[int, Sequence[Use]]:
    """Return the portraits among the images, by image (one query)."""
    found: defaultdict[int, list[Use]] = defaultdict(list)
    for author in Author.objects.filter(portrait__in=image_ids):
        if author.portrait_id is not None:
            url = reverse("admin:authors_author_change", args=[author.pk])
            label = _("Portrait of %s") % author.name
            found[author.portrait_id].append(
                Use(
                    label,
                    url,
                    live=True,
                    otherwise=label if author.listed else _("a portrait"),
                    visible_to=lambda person: may(person, "author.view"),
                )
            )
    return found
