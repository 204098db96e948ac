"""What a reader asks of the search: read from the query, written back into addresses."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.dateparse import parse_date

from articles.models.content import Kind
from articles.models.section import Section
from articles.search.facets import Narrowing
from authors.models.author import Author

LONGEST = 200  # letters of a question
NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as it stands in the address: every part is a text, "" where it is not given."""

    q: str = ""
    section: str = ""
    author: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""
    sort: str = ""

    @property
    def is_narrowed(self) -> bool:
        return any((self.section, self.author, self.kind, self.since, self.until))

    def address(self, page: int = 1) -> str:
        """Return the path and query of a page of this search."""
        given = {
            "q": self.q, "section": self.section, "author": self.author, "kind": self.kind,
            "from": self.since, "to": self.until, "sort": self.sort,
        }  # fmt: skip
        query = {name: value for name, value in given.items() if value}
        return f"/search/?{urlencode(query | ({'page': page} if page > 1 else {}))}"

    def wider(self) -> str:
        """Return the address of the same words in everything."""
        return Asked(q=self.q).address()


def asked(query: Mapping[str, str]) -> Asked:
    """Read a query; what cannot be meant is left out, never an error."""

    def text(name: str) -> str:
        return " ".join(query.get(name, "").replace("\x00", "").split())[:LONGEST]

    kind, sort = text("kind"), text("sort")
    found = Asked(
        q=text("q"),
        section=text("section"),
        author=text("author"),
        kind=kind if kind in Kind.values else "",
        since=_day(text("from")),
        until=_day(text("to")),
        sort=NEWEST if sort == NEWEST else "",
    )
    if found.since and found.until and found.since > found.until:
        found = replace(found, since=found.until, until=found.since)
    return found


def narrowing(form: Asked, sections: Mapping[str, Section], author: Author | None) -> Narrowing:
    """Return what a search is narrowed to.

    Args:
        form: what was asked.
        sections: every section by its slug.
        author: the author that ``form.author`` names, if there is one.
    """
    section = sections.get(form.section)
    below = [each.pk for each in sections.values() if section and each.parent_id == section.pk]
    return Narrowing(
        sections=(section.pk, *below) if section else (),
        author=author.pk if author else None,
        kind=form.kind,
        since=_midnight(form.since),
        until=_midnight(form.until, after=1),
    )


def _day(text: str) -> str:
    try:
        day = parse_date(text)
    except ValueError:
        return ""
    return day.isoformat() if day and 1900 <= day.year < 2200 else ""


def _midnight(day: str, *, after: int = 0) -> dt.datetime | None:
    """Return when a day begins in the newsroom's zone, some days later."""
    if not day:
        return None
    moment = dt.datetime.fromisoformat(day) + dt.timedelta(days=after)
    return moment.replace(tzinfo=timezone.get_default_timezone())
