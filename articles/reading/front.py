"""What a front page may show: the newest of everything, of opinion and of each section."""

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from django.db.models import Exists, OuterRef

from articles.models.content import ImageRole, Kind
from articles.models.published import PublishedArticle, PublishedImageUse, PublishedTag

from .unions import of_each

# Looked at, so that enough are left once those are taken that stand further up.
NEWEST, OPINION, OF_A_SECTION = 40, 12, 16
# A gallery has at least three pictures (their order begins with 0).
LAST_OF_THREE = 2
# Of each tag of a lead the newest so many are looked at.
OF_A_TAG, TAGS = 8, 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A live article that may be shown, without what its card needs."""

    pk: int
    public_id: uuid.UUID
    at: dt.datetime
    is_opinion: bool
    is_sponsored: bool
    section: int  # the top section


@dataclass(frozen=True, slots=True)
class Candidates:
    """The picked by public id; the others newest first.

    ``with_gallery`` are keys of those among the newest that have a gallery.
    """

    picked: dict[uuid.UUID, Candidate]
    newest: tuple[Candidate, ...]
    opinion: tuple[Candidate, ...] = ()
    by_section: dict[int, tuple[Candidate, ...]] = field(default_factory=dict)
    with_gallery: frozenset[int] = frozenset()

    def all(self) -> Iterator[Candidate]:
        return chain(self.picked.values(), self.newest, self.opinion, *self.by_section.values())


_COLUMNS = ("pk", "public_id", "kind", "top_section_id", "first_published_at")


def _candidate(row: Sequence[object]) -> Candidate:
    pk, key, kind, section, at = row
    return Candidate(pk, key, at, kind == Kind.OPINION, kind == Kind.SPONSORED, section)  # type: ignore[arg-type]


def _newest_first(rows: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(rows, key=lambda one: (one.at, one.pk), reverse=True))


def candidates(sections: Iterable[int], picked: Collection[uuid.UUID]) -> Candidates:
    """Return what the home page is made of (one query, whatever the paper's size).

    Args:
        sections: keys of the top sections that have a strip.
        picked: public ids that are wanted whatever their age; those that are
            not live are left out.
    """
    live = PublishedArticle.objects.all()
    gallery = PublishedImageUse.objects.filter(
        article=OuterRef("pk"), role=ImageRole.GALLERY, order__gte=LAST_OF_THREE
    )
    kinds = {
        "newest": live[:NEWEST],
        "opinion": live.filter(kind=Kind.OPINION)[:OPINION],
        "picked": live.filter(public_id__in=picked),
        # Among the newest alone: where galleries are rare, the search would go through all.
        "gallery": live.filter(Exists(gallery), pk__in=live.values("pk")[:NEWEST]),
        **{str(key): live.filter(top_section=key)[:OF_A_SECTION] for key in sections},
    }
    found: dict[str, list[Candidate]] = {source: [] for source in kinds}
    for *row, source in of_each(
        {source: [rows.values("pk")] for source, rows in kinds.items()}, *_COLUMNS
    ):
        found[source].append(_candidate(row))
    ordered = {source: _newest_first(rows) for source, rows in found.items()}
    return Candidates(
        picked={one.public_id: one for one in ordered["picked"]},
        newest=ordered["newest"],
        opinion=ordered["opinion"],
        by_section={int(key): rows for key, rows in ordered.items() if key.isdecimal()},
        with_gallery=frozenset(one.pk for one in ordered["gallery"]),
    )


def candidates_of(
    newest: Iterable[PublishedArticle], picked: Iterable[PublishedArticle]
) -> Candidates:
    """Return what a section's front is made of, from rows that are read already; no query."""
    return Candidates(
        picked={row.public_id: _candidate_of(row) for row in picked},
        newest=tuple(_candidate_of(row) for row in newest),
    )


def _candidate_of(row: PublishedArticle) -> Candidate:
    at = row.first_published_at
    return _candidate((row.pk, row.public_id, row.kind, row.top_section_id, at))


def related_to(lead: Candidate) -> list[Candidate]:
    """Return what has to do with a lead story: picked for it first, then by its tags.

    Two queries. What shares two tags is nearer than what shares one; among
    equals the newest comes first.
    """
    rows = list(
        PublishedArticle.objects.filter(pk=lead.pk).values_list("related", "tag_rows__tag")[:TAGS]
    )
    wanted = [str(key) for key in rows[0][0]] if rows else []
    tags = [tag for _related, tag in rows if tag]
    if not wanted and not tags:
        return []
    named = PublishedArticle.objects.filter(public_id__in=wanted).values("pk")
    with_tag = [
        PublishedTag.objects.filter(tag=tag)
        .order_by("-first_published_at", "-content_object_id")
        .values("content_object_id")[:OF_A_TAG]
        for tag in tags
    ]
    found: dict[int, Candidate] = {}
    shared: Counter[int] = Counter()
    for *row, source in of_each({"named": [named], "tag": with_tag}, *_COLUMNS):
        one = _candidate(row)
        found[one.pk] = one
        shared[one.pk] += source == "tag"
    found.pop(lead.pk, None)
    picked = {str(one.public_id): one for one in found.values()}
    first = [picked[key] for key in wanted if key in picked]
    rest = (one for one in found.values() if one not in first and not one.is_sponsored)
    return first + sorted(rest, key=lambda one: (shared[one.pk], one.at, one.pk), reverse=True)
