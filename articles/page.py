"""The values that the public templates take.

``reading/`` builds them from published rows and ``desk/preview.py`` from a
document, so that a preview is the page. They hold no model and make no query.
"""

import datetime as dt
from dataclasses import dataclass

from django.utils.safestring import SafeString

from media.pictures import Figure, Picture
from newsroom.richtext.contents import Entry


@dataclass(frozen=True, slots=True)
class SectionLine:
    """The section as an article or a list names it."""

    name: str
    url: str
    tagline: str = ""
    accent: str = ""  # CSS class of the section's accent colours
    parent_name: str = ""
    parent_url: str = ""


@dataclass(frozen=True, slots=True)
class BylineLine:
    """One name of the byline, and of the card below the article."""

    name: str
    url: str  # "" where the author has no public page
    role: str
    role_label: str  # "", or a word such as "Photographs" printed before the name
    card_heading: str  # "Written by", "Photographs by" …
    job_title: str  # "" where the biography's first sentence already says it
    biography: str
    end_note: str
    portrait: Picture | None


@dataclass(frozen=True, slots=True)
class TagLine:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    kind: str
    label: str
    text: str
    at: dt.datetime
    placement: str  # "top" or "foot"


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list."""

    public_id: str
    url: str
    headline: str
    kicker: str
    label: str  # "Analysis", "Opinion", "Sponsored" … or ""
    is_opinion: bool
    is_sponsored: bool
    standfirst: str  # without a trailing colon
    section: SectionLine
    byline: str  # "Ann Carter and Ben Doyle"
    published_at: dt.datetime
    picture: Picture | None = None
    credit: str = ""
    portrait: Picture | None = None


@dataclass(frozen=True, slots=True)
class StoryLine:
    """An article as a headline in a list."""

    url: str
    headline: str
    published_at: dt.datetime


@dataclass(frozen=True, slots=True)
class ReadOn:
    """What else there is by the same people and in the section, and the section's story before."""

    next: StoryLine | None = None
    by_author: tuple[StoryLine, ...] = ()
    in_section: tuple[StoryLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The article page, part by part, in the order readers meet them."""

    public_id: str
    url: str  # path
    canonical: str  # absolute
    language: str
    section: SectionLine
    kicker: str
    label: str
    is_opinion: bool
    is_sponsored: bool
    sponsor: str
    headline: str
    standfirst: str
    standfirst_is_run_in: bool
    bylines: tuple[BylineLine, ...]
    published_at: dt.datetime | None  # None in the preview of a first draft
    updated_at: dt.datetime | None
    update_note: str
    lead: Figure | None
    body: SafeString  # figures expanded; run-in lead and dateline stand in its first paragraph
    links: tuple[str, ...]  # where the body's links lead, for paper
    gallery: tuple[Figure, ...]
    end_notes: tuple[str, ...]
    sources: tuple[str, ...]
    ai_use: str
    tags: tuple[TagLine, ...]
    related: tuple[Card, ...]
    read_on: ReadOn
    contents: tuple[Entry, ...]  # sub-headings of a long text
    reading_minutes: int
    years_old: int  # whole years since it came out
    corrections_top: tuple[CorrectionLine, ...]
    corrections_foot: tuple[CorrectionLine, ...]
    shows_ads: bool
    seo_title: str
    description: str
    noindex: bool
    social_title: str
    social_description: str
    social_picture: Picture | None


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of cards: section front, tag, author, month, newest.

    ``leads``: the first stands larger, as the newest of its subject.
    """

    cards: tuple[Card, ...]
    older_url: str  # "" on the last page
    newest_url: str  # "" on the first page
    canonical: str  # absolute
    leads: bool = False
