"""What a text suggests: tags it names, and live articles that are near to it."""

import math
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

from django.utils import timezone

from articles.models.published import PublishedArticle
from articles.models.tag import Tag
from articles.search.nearness import NEWEST, Hit, having_tags, having_words
from articles.search.words import words
from newsroom.lib.slugs import slugify

# What is read of a text. 1,500 words hold what a story is about; looking up
# every run of one to four of them as a slug takes one query of some 10 ms.
MOST_LETTERS = 12_000
MOST_WORDS = 1_500
LONGEST_TAG = 4
TAGS = 8
RELATED = 6
# Articles whose date and section are fetched, to weigh recency among the best.
RANKED = 60
TELLING = 10


@dataclass(frozen=True, slots=True)
class Draft:
    """What the form holds while one writes."""

    headline: str = ""
    standfirst: str = ""
    text: str = ""
    tags: tuple[int, ...] = ()
    related: tuple[uuid.UUID, ...] = ()

    @property
    def parts(self) -> tuple[str, str, str]:
        """What is looked at, in the order of ``_WEIGHTS``."""
        return (self.headline[:300], self.standfirst[:1000], self.text[:MOST_LETTERS])


# How much a word weighs in headline, standfirst and text.
_WEIGHTS = (6.0, 3.0, 1.0)


def tags_named(draft: Draft) -> list[Tag]:
    """Return the tags whose names stand in the text, the most telling first (one query).

    Those the draft has are left out.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for part, weight in zip(draft.parts, _WEIGHTS, strict=True):
        row = slugify(part, length=len(part) * 4 + 1).split("-")[:MOST_WORDS]
        for at in range(len(row)):
            for size in range(1, LONGEST_TAG + 1):
                if at + size <= len(row):
                    weights["-".join(row[at : at + size])] += weight
    slugs = [slug for slug in weights if len(slug) > 1]
    found = Tag.objects.filter(slug__in=slugs).exclude(pk__in=draft.tags)

    def worth(tag: Tag) -> tuple[float, str]:
        # A name of two words says more than one of one.
        return (-weights[tag.slug] * (1 + tag.slug.count("-")), tag.name)

    return sorted(found, key=worth)[:TAGS]


def telling_words(draft: Draft) -> dict[str, float]:
    """Return the words that say most of what the text is about, with their weight.

    Long words and words that return, in the headline above all. How rare each
    is in the paper is learnt when the paper is asked.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for part, weight in zip(draft.parts, _WEIGHTS, strict=True):
        for word in words(part)[:MOST_WORDS]:
            if len(word) > 3 and not word.isdigit():
                weights[word] += weight * min(len(word), 10) / 10
    # Said ten times is not ten times as telling.
    damped = {word: math.log1p(weight) for word, weight in weights.items()}
    return dict(sorted(damped.items(), key=lambda each: -each[1])[:TELLING])


def articles_near(draft: Draft, itself: uuid.UUID) -> list[PublishedArticle]:
    """Return live articles to relate, the best first (three queries).

    Candidates are the newest that carry a tag of the draft or a telling word of
    it, some hundreds at most; only they are ranked: by what they share, how rare
    that is in the paper, and how new they are.

    Args:
        draft: what the form holds; what it relates already is left out.
        itself: the article being written; it is never its own relation.
    """
    asked = telling_words(draft)
    scores: defaultdict[int, float] = defaultdict(float)
    for hits, weight in _weighed(having_words(asked), asked):
        for hit in hits:
            scores[hit.article] += weight * (2.0 if hit.in_title else 1.0)
    for hits, weight in _weighed(having_tags(draft.tags[:TELLING]), {}):
        for hit in hits:
            scores[hit.article] += weight * 3.0
    best = nlargest(RANKED, scores, key=scores.__getitem__)
    rows = (
        PublishedArticle.objects.filter(pk__in=best)
        .exclude(public_id__in=(itself, *draft.related))
        .select_related("section")
        .only("public_id", "headline", "first_published_at", "section__name")
    )
    now = timezone.now()

    def worth(row: PublishedArticle) -> float:
        years = max((now - row.first_published_at).days, 0) / 365
        return scores[row.pk] / (1 + years / 2)

    return sorted(rows, key=worth, reverse=True)[:RELATED]


def _weighed(
    found: dict[str, Sequence[Hit]], weights: dict[str, float]
) -> Iterable[tuple[Sequence[Hit], float]]:
    """Give each word's hits a weight: its own in the draft, and how rare it is.

    The newest hits of a common word stand close together among all articles;
    those of a rare one lie far apart, or are few.
    """
    all_articles = max((hit.article for hits in found.values() for hit in hits), default=1)
    for name, hits in found.items():
        keys = [hit.article for hit in hits]
        reach = all_articles if len(keys) < NEWEST else max(keys) - min(keys) + 1
        yield hits, weights.get(name, 1.0) * math.log1p(reach / len(keys))
