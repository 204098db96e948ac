"""Finding images in the library."""

from django.db.models import Q, QuerySet

from .models import Image, Keyword

SEARCHED = ("title", "caption", "credit", "creator", "agency_number")
MOST_WORDS = 8


def without_nul(text: str) -> str:
    """Return text without NUL, which PostgreSQL takes in no text (``DataError``)."""
    return text.replace("\x00", "")


def matching(text: str) -> QuerySet[Image]:
    """Return the images that hold every word, somewhere in their words or keywords."""
    images = Image.objects.all()
    for word in without_nul(text).split()[:MOST_WORDS]:
        anywhere = Q()
        for name in SEARCHED:
            anywhere |= Q(**{f"{name}__icontains": word})
        # A subquery, not a join: a join would give an image once a keyword.
        tagged = Keyword.objects.filter(name__icontains=word).values("uses__object_id")
        images = images.filter(anywhere | Q(pk__in=tagged))
    return images


def page(text: str, *, before: int | None, size: int) -> tuple[list[Image], bool]:
    """Return a page of images, newest first, and whether there are older ones.

    Args:
        text: words to look for; "" finds all.
        before: the id of the last image seen; pages go by id, so that images
            uploaded meanwhile move nothing and a late page costs no more.
        size: images a page.
    """
    images = matching(text).order_by("-pk")
    if before is not None:
        images = images.filter(pk__lt=before)
    found = list(images[: size + 1])
    return found[:size], len(found) > size
