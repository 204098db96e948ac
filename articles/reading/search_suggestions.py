"""What a reader who has typed a few letters may be looking for."""

from django.db.models import Q
from django.utils.translation import gettext as _

from articles.composing import label_of
from articles.models.section import Section
from articles.search.typed import titled
from authors.models.author import Author

from . import articles as reading

SHORTEST = 2  # letters
MOST = 6  # headlines
FEW = 2  # of everything else


def suggested(typed: str) -> list[dict[str, str]]:
    """Return sections, authors, tags and headlines that begin so (four queries).

    Each has its ``label``, its ``url`` and what it ``is``, in words.
    """
    if len(typed) < SHORTEST:
        return []
    begins = Q(name__istartswith=typed) | Q(name__icontains=f" {typed}")
    found = [
        {"label": section.name, "url": section.get_absolute_url(), "is": _("Section")}
        for section in Section.objects.filter(begins)[:FEW]
    ]
    found += [
        {"label": author.name, "url": author.get_absolute_url(), "is": _("Author")}
        for author in Author.objects.filter(begins, listed=True, former=False)[:FEW]
    ]
    found += [
        {"label": tag.name, "url": f"/tags/{tag.slug}/", "is": _("Topic")}
        for tag in reading.live_tags().filter(begins)[:FEW]
    ]
    found += [
        {"label": row.headline, "url": row.path, "is": label_of(row.kind) or row.section.name}
        for row in titled(typed, most=MOST)
    ]
    return found
