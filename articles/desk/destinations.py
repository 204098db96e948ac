"""What the navigation may lead to of what articles are listed in."""

from django.utils.translation import gettext as _

from articles.models.section import Section
from newsroom.masthead.destinations import Destination, Group


def sections() -> Group:
    """Return the sections, each part after its whole (one query)."""
    rows = Section.objects.select_related("parent")
    in_order = sorted(rows, key=_place)
    return Group(_("Sections"), tuple(Destination(x.name, x.get_absolute_url()) for x in in_order))


def _place(section: Section) -> tuple[int, str, int, int, str]:
    top = section.parent or section
    return (top.order, top.name, 0 if section.parent is None else 1, section.order, section.name)


def parts() -> Group:
    """Return the lists that every paper has; no query."""
    return Group(
        _("Lists"),
        (
            Destination(_("Front page"), "/"),
            Destination(_("Newest articles"), "/newest/"),
            Destination(_("Authors"), "/authors/"),
            Destination(_("Archive"), "/archive/"),
            Destination(_("Corrections"), "/corrections/"),
            Destination(_("Search"), "/search/"),
        ),
    )
