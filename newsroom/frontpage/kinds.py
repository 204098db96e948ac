"""The zones that fronts have: their names, how many slots, and what an empty slot takes."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LEAD, UNDER_LEAD, SECONDARY = "lead", "under-lead", "secondary"
PICTURE, OPINION, MOST_READ, RIVER = "picture", "opinion", "most-read", "river"
STRIP = "strip-"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of zone.

    ``slots`` can be pinned; ``rows`` are shown at most, ``least`` at least: with
    fewer the zone would look like a hole and is left out, unless an editor
    pinned a story there. ``fixed`` zones stand at the top and cannot be moved.
    """

    name: str | Promise
    rule: str | Promise
    slots: int
    rows: int
    least: int = 1
    fixed: bool = False
    # What the rule is called on a section's own front, where it is another one.
    rule_of_section: str | Promise = ""


KINDS: dict[str, Kind] = {
    LEAD: Kind(
        _("Lead story"),
        _("the newest news"),
        1,
        1,
        fixed=True,
        rule_of_section=_("the newest of the section"),
    ),
    UNDER_LEAD: Kind(_("Under the lead"), _("what is related to the lead"), 2, 2, fixed=True),
    SECONDARY: Kind(
        _("Beside the lead"),
        _("the newest news"),
        5,
        5,
        fixed=True,
        rule_of_section=_("the newest of the section"),
    ),
    PICTURE: Kind(_("Picture story"), _("the newest with a gallery"), 1, 1),
    OPINION: Kind(_("Opinion"), _("the newest opinion"), 4, 4, least=2),
    MOST_READ: Kind(_("Most read"), _("what most readers opened"), 0, 5, least=3),
    STRIP: Kind(_("Section"), _("the newest of the section"), 4, 4, least=3),
    RIVER: Kind(_("Newest"), _("the newest of everything"), 8, 8),
}
# Of a section's own front. Its list goes on below, page after page.
SECTION_ZONES = (LEAD, SECONDARY)
SECTION_SECONDARY = 3


def kind_of(key: str) -> Kind:
    """Return the kind of a zone.

    Raises:
        KeyError: there is no such zone.
    """
    return KINDS[STRIP if section_of(key) is not None else key]


def section_of(key: str) -> int | None:
    """Return the section whose strip a zone is; None for another zone."""
    number = key.removeprefix(STRIP)
    return int(number) if number != key and number.isdecimal() else None


def home_slots(sections: Iterable[int]) -> dict[str, int]:
    """Return the zones of the home page in their first order, each with its slots.

    Args:
        sections: keys of the top sections in their order.
    """
    keys = [LEAD, UNDER_LEAD, SECONDARY, OPINION]
    keys += [f"{STRIP}{key}" for key in sections]
    # The picture story parts the strips: two above it, the others below.
    keys.insert(min(len(keys), 6), PICTURE)
    keys += [MOST_READ, RIVER]
    return {key: kind_of(key).slots for key in keys}


def section_slots() -> dict[str, int]:
    """Return the zones of a section's front, each with its slots."""
    return {LEAD: 1, SECONDARY: SECTION_SECONDARY}
