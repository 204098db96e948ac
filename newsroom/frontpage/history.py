"""What a front looked like when, and who made it: each layout beside the one before."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from articles.models.article import Article
from articles.models.section import Section

from .kinds import kind_of, section_of
from .layout import Layout, from_json
from .models import Front, FrontVersion

PAGE_SIZE = 30


@dataclass(frozen=True, slots=True)
class Entry:
    """One layout; ``changes`` say in words what it changed."""

    version: FrontVersion
    changes: tuple[str, ...]


def entries(front: Front, before: int | None) -> tuple[list[Entry], int | None]:
    """Return a page of a front's layouts, newest first, and where the next page begins.

    Each is set beside the one before it that was not taken out of the schedule:
    what readers never got changed nothing. Four queries, however many layouts there are.

    Args:
        front: whose.
        before: number of the last layout of the page before; None is the first page.
    """
    rows = front.versions.select_related("made_by", "cancelled_by").order_by("-number")
    if before is not None:
        rows = rows.filter(number__lt=before)
    found = list(rows[: PAGE_SIZE + 1])
    shown, more = found[:PAGE_SIZE], len(found) > PAGE_SIZE
    earlier = front.versions.filter(cancelled_at__isnull=True).order_by("-number")
    before_all = list(earlier.filter(number__lt=shown[-1].number)[:1]) if shown else []
    layouts = {row.number: from_json(row.layout) for row in (*shown, *before_all)}
    stories = {story for layout in layouts.values() for story in layout.stories()}
    headlines = dict(
        Article.objects.filter(public_id__in=stories).values_list("public_id", "headline")
    )
    sections = dict(Section.objects.values_list("pk", "name"))
    listed = []
    stood = layouts[before_all[0].number] if before_all else Layout()
    for row in reversed(shown):
        layout = layouts[row.number]
        listed.append(Entry(row, changes(stood, layout, headlines, sections)))
        if row.cancelled_at is None:
            stood = layout
    return listed[::-1], shown[-1].number if more else None


def changes(
    before: Layout,
    after: Layout,
    headlines: Mapping[uuid.UUID, str],
    sections: Mapping[int, str],
) -> tuple[str, ...]:
    """Return in sentences what one layout changed of another."""

    def named(story: uuid.UUID) -> str:
        return headlines.get(story) or _("a story that was deleted")

    was = {(zone, place): pin for zone, place, pin in before.pins()}
    now = {(zone, place): pin for zone, place, pin in after.pins()}
    said = []
    for slot in sorted(was.keys() | now.keys(), key=lambda one: _order(after, one)):
        old, new = was.get(slot), now.get(slot)
        if old == new:
            continue
        where = _("%(zone)s %(number)d") % {
            "zone": _name(slot[0], sections),
            "number": slot[1] + 1,
        }
        if new is None and old is not None:
            said.append(_("%(where)s: left to its rule (was “%(story)s”)")
                        % {"where": where, "story": named(old.story)})  # fmt: skip
        elif new is not None and (old is None or old.story != new.story):
            said.append(_("%(where)s: “%(story)s”") % {"where": where, "story": named(new.story)})
        elif new is not None:
            said.append(_("%(where)s: other words, picture or end for “%(story)s”")
                        % {"where": where, "story": named(new.story)})  # fmt: skip
    shown = {zone.key: zone.shown for zone in before.zones}
    for zone in after.zones:
        if zone.shown != shown.get(zone.key, True):
            pattern = _("%s is shown again") if zone.shown else _("%s is left out")
            said.append(pattern % _name(zone.key, sections))
    if _keys(before, after) != _keys(after, before):
        said.append(_("The zones stand in another order"))
    return tuple(said)


def _keys(one: Layout, other: Layout) -> Sequence[str]:
    both = {zone.key for zone in other.zones}
    return [zone.key for zone in one.zones if zone.key in both]


def _order(layout: Layout, slot: tuple[str, int]) -> tuple[int, int]:
    keys = [zone.key for zone in layout.zones]
    return (keys.index(slot[0]) if slot[0] in keys else len(keys), slot[1])


def _name(key: str, sections: Mapping[int, str]) -> str | Promise:
    section = section_of(key)
    if section is None:
        return kind_of(key).name
    return sections.get(section) or _("A section that is gone")
