"""What a front page may show: the newest of everything, of opinion and of each section."""

import datetime as dt
import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from articles.models.content import Kind
from articles.models.published import PublishedArticle

from .unions import of_each

# Looked at, so that enough are left once those are taken that stand further up.
NEWEST, OPINION, OF_A_SECTION = 40, 12, 16


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
    """The picked by public id; the others newest first."""

    picked: dict[uuid.UUID, Candidate]
    newest: tuple[Candidate, ...]
    opinion: tuple[Candidate, ...]
    by_section: dict[int, tuple[Candidate, ...]]


def candidates(sections: Iterable[int], picked: Collection[uuid.UUID]) -> Candidates:
    """Return what a front page is made of (one query, whatever the paper's size).

    Args:
        sections: keys of the top sections that have a strip.
        picked: public ids that editors picked; those that are not live are left out.
    """
    live = PublishedArticle.objects.all()
    kinds = {
        "newest": live[:NEWEST],
        "opinion": live.filter(kind=Kind.OPINION)[:OPINION],
        "picked": live.filter(public_id__in=picked),
        **{str(key): live.filter(top_section=key)[:OF_A_SECTION] for key in sections},
    }
    found: dict[str, list[Candidate]] = {source: [] for source in kinds}
    for pk, key, kind, section, at, source in of_each(
        {source: [rows.values("pk")] for source, rows in kinds.items()},
        "pk", "public_id", "kind", "top_section_id", "first_published_at",
    ):  # fmt: skip
        found[source].append(
            Candidate(pk, key, at, kind == Kind.OPINION, kind == Kind.SPONSORED, section)
        )
    ordered = {
        source: tuple(sorted(rows, key=lambda one: (one.at, one.pk), reverse=True))
        for source, rows in found.items()
    }
    return Candidates(
        picked={one.public_id: one for one in ordered["picked"]},
        newest=ordered["newest"],
        opinion=ordered["opinion"],
        by_section={int(key): rows for key, rows in ordered.items() if key.isdecimal()},
    )
