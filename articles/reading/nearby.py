"""What a reader of an article may read next: related, by the same author, of the section."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from articles.cards import with_card_parts
from articles.models.content import Kind
from articles.models.published import PublishedArticle, PublishedByline, PublishedTag
from articles.page import ReadOn, StoryLine

from .keyset import Cursor, older_than
from .unions import of_each

RELATED = 3
LISTED = 4  # headlines of a list
# Of each index the newest so many are looked at.
LOOKED_AT = 12
TAGS, AUTHORS = 6, 2

# What an article has to do with this one, in points: what shares two tags is nearer than
# the newest of the section, and a word of the headlines is worth half a tag.
TAG, SECTION, AUTHOR, WORD = 4.0, 2.0, 1.0, 2.0
# A year takes as many points as the section gives.
A_YEAR = 2.0
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Nearby:
    """``related`` have their cards' parts; ``linked`` are paths by public id."""

    related: list[PublishedArticle]
    read_on: ReadOn
    linked: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Found:
    pk: int
    public_id: str
    path: str
    headline: str
    standfirst: str
    at: dt.datetime
    is_sponsored: bool
    sources: Counter[str]

    @property
    def line(self) -> StoryLine:
        return StoryLine(self.path, self.headline, self.at)


def nearby(article: PublishedArticle, linked: Collection[str]) -> Nearby:
    """Return what stands under an article, and where the articles its text links to are.

    Three queries, whatever it has. The related are the live articles picked for
    it, filled up to three by what shares tags, section, author and words, the
    newer the better; nothing stands there twice.

    Args:
        article: from ``for_article_page``.
        linked: public ids that its text links to.
    """
    found = _candidates(article, linked)
    picked = [found[key] for key in map(str, article.related) if key in found]
    words = _words(article.headline, article.standfirst)
    near = sorted(
        (one for one in found.values() if one not in picked and one.sources.keys() - {"named"}),
        key=lambda one: (_points(one, words, article.first_published_at), one.at, one.pk),
        reverse=True,
    )
    related = [*picked, *near[: max(0, RELATED - len(picked))]]
    rows = {
        row.pk: row
        for row in with_card_parts(
            PublishedArticle.objects.filter(pk__in=[one.pk for one in related])
        )
    }
    shown = {one.pk for one in related}
    following = _listed(found.values(), "next", shown)[:1]
    shown |= {one.pk for one in following}
    by_author = _listed(found.values(), "author", shown)[:LISTED]
    shown |= {one.pk for one in by_author}
    in_section = _listed(found.values(), "section", shown)[:LISTED]
    return Nearby(
        [rows[one.pk] for one in related if one.pk in rows],
        ReadOn(
            next=following[0].line if following else None,
            by_author=tuple(one.line for one in by_author),
            in_section=tuple(one.line for one in in_section),
        ),
        {key: found[key].path for key in linked if key in found},
    )


def _listed(found: Iterable[_Found], source: str, shown: Collection[int]) -> list[_Found]:
    # Headlines alone: nothing would tell that one is paid for.
    rows = [
        one for one in found if one.sources[source] and one.pk not in shown and not one.is_sponsored
    ]
    return sorted(rows, key=lambda one: (one.at, one.pk), reverse=True)


def _candidates(article: PublishedArticle, linked: Collection[str]) -> dict[str, _Found]:
    """Return what could stand there by public id, each with why (one query)."""
    of_section = PublishedArticle.objects.filter(section_id=article.section_id)
    before = Cursor(article.first_published_at, article.pk)
    older = of_section.filter(older_than(before, time="first_published_at", key="pk"))
    named = {*map(str, article.related), *linked}
    authors = list(dict.fromkeys(row.author_id for row in article.bylines.all()))
    keys: dict[str, list[QuerySet[Any, Any]]] = {
        "section": [of_section.values("pk")[: LOOKED_AT + 1]],
        "next": [older.exclude(kind=Kind.SPONSORED).values("pk")[:1]],
        "named": [PublishedArticle.objects.filter(public_id__in=named).values("pk")],
        "tag": [
            PublishedTag.objects.filter(tag=row.tag_id)
            .order_by("-first_published_at", "-content_object_id")
            .values("content_object_id")[: LOOKED_AT + 1]
            for row in list(article.tag_rows.all())[:TAGS]
        ],
        "author": [
            PublishedByline.objects.filter(author=author)
            .order_by("-first_published_at", "-article_id")
            .values("article_id")[: LOOKED_AT + 1]
            for author in authors[:AUTHORS]
        ],
    }
    found: dict[str, _Found] = {}
    for pk, key, path, headline, standfirst, at, kind, source in of_each(
        keys, "pk", "public_id", "path", "headline", "standfirst", "first_published_at", "kind"
    ):
        if pk != article.pk:
            paid = kind == Kind.SPONSORED
            one = found.setdefault(
                str(key), _Found(pk, str(key), path, headline, standfirst, at, paid, Counter())
            )
            one.sources[source] += 1
    return found


def _points(one: _Found, words: set[str], at: dt.datetime) -> float:
    common = len(words & _words(one.headline, one.standfirst))
    return (
        TAG * one.sources["tag"]
        + SECTION * bool(one.sources["section"])
        + AUTHOR * bool(one.sources["author"])
        + WORD * min(common, 3)
        - A_YEAR * abs(at - one.at).days / 365
    )


def _words(*texts: str) -> set[str]:
    return {word.casefold() for text in texts for word in _WORD.findall(text)}
