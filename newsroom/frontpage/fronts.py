"""Finding a front, and which zones it has now."""

from collections.abc import Mapping

from articles.models.section import Section

from .kinds import home_slots, section_slots
from .models import Front


def front_of(section: Section | None) -> Front:
    """Return the front of the home page or of a section, made where there is none yet."""
    # get_or_create would race for the home page on the NULL; both are unique rows.
    found = Front.objects.filter(section=section).select_related("section").first()
    if found is None:
        Front.objects.bulk_create([Front(section=section)], ignore_conflicts=True)
        found = Front.objects.select_related("section").get(section=section)
    return found


def slots_of(front: Front) -> Mapping[str, int]:
    """Return the zones of a front with their slots (one query for the home page)."""
    if front.section_id is not None:
        return section_slots()
    sections = Section.objects.filter(parent=None).order_by("order", "name")
    return home_slots(sections.values_list("pk", flat=True))
