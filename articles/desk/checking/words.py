"""What an article must say, and what it should."""

import re
from collections.abc import Iterable, Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from articles.desk.overriding import EDITOR, NOBODY
from articles.desk.refusals import Problem
from articles.models.content import ArticleContent, Kind
from authors.models.author import Author
from newsroom.richtext.reading_text import plain

from .subject import Subject, field_of

LONGEST_HEADLINE = 110
# "To come": what writers leave where a fact is missing. A word of its own, in
# capitals; NATKO and "tk." are none.
_TK = re.compile(r"(?<!\w)(?:TK)+(?!\w)")
_TYPED = re.compile(r"""["']|--""")
_AROUND = 30  # letters shown to either side, enough to find the place
_LINES = (
    "headline", "kicker", "standfirst", "dateline", "sponsor", "sources", "ai_use",
    "seo_title", "seo_description", "social_title", "social_description",
)  # fmt: skip


def headline(subject: Subject) -> Iterable[Problem]:
    if not subject.document.headline.strip():
        yield Problem("headline", _("There is no headline."), NOBODY)


def section(subject: Subject) -> Iterable[Problem]:
    if subject.document.section is None:
        yield Problem("section", _("No section is chosen."), NOBODY)


def sponsor(subject: Subject) -> Iterable[Problem]:
    document = subject.document
    if document.kind == Kind.SPONSORED and not document.sponsor.strip():
        yield Problem("sponsor", _("A sponsored article names its sponsor."), NOBODY)


def byline(subject: Subject) -> Iterable[Problem]:
    """A name over the article; one query where there are names."""
    authors = [entry.author for entry in subject.document.bylines]
    if not authors:
        yield Problem("bylines", _("There is no byline."), EDITOR)
    elif not Author.objects.filter(pk__in=authors).exists():
        yield Problem("bylines", _("The byline names nobody."), EDITOR)


def text(subject: Subject) -> Iterable[Problem]:
    if not plain(subject.document.body).strip():
        yield Problem("body", _("There is no text."), EDITOR)


def long_headline(subject: Subject) -> Iterable[Problem]:
    length = len(subject.document.headline)
    if length > LONGEST_HEADLINE:
        said = _("The headline has %(length)d letters; search engines cut those over %(most)d.")
        yield Problem("headline", said % {"length": length, "most": LONGEST_HEADLINE})


def straight_marks(subject: Subject) -> Iterable[Problem]:
    """Marks of a typewriter over the text: typed or pasted where nothing turned them."""
    for field in ("headline", "kicker", "standfirst"):
        if found := _TYPED.search(getattr(subject.document, field)):
            name = capfirst(str(ArticleContent._meta.get_field(field).verbose_name))  # type: ignore[union-attr]
            said = _("%(field)s: “%(mark)s” is a typewriter’s mark.")
            yield Problem(field, said % {"field": name, "mark": found[0]})


def standfirst(subject: Subject) -> Iterable[Problem]:
    if not subject.document.standfirst.strip():
        yield Problem("standfirst", _("There is no standfirst for cards and feeds."))


def unfinished(subject: Subject) -> Iterable[Problem]:
    """TK left standing anywhere, the words of pictures among it."""
    for field, where, words in _everything(subject):
        found = _TK.search(words)
        if found:
            said = _("“%(mark)s” is left in: %(where)s (%(words)s)")
            shown = {"mark": found[0], "where": where, "words": _around(words, found)}
            yield Problem(field, said % shown)


def _everything(subject: Subject) -> Iterator[tuple[str, str, str]]:
    document = subject.document
    for name in _LINES:
        label = ArticleContent._meta.get_field(name).verbose_name  # type: ignore[union-attr]
        yield name, capfirst(str(label)), getattr(document, name)
    yield "body", _("the text"), plain(document.body)
    for entry in document.bylines:
        yield "bylines", _("an end note"), entry.end_note or ""
    for use, image in subject.uses:
        # What is absent here is inherited, and readers see the library's words.
        caption = use.caption if use.caption is not None else image.caption if image else ""
        alt = use.alt if use.alt is not None else image.alt if image else ""
        words = {
            _("the title line"): use.title,
            _("the caption"): caption,
            _("the added sentence"): use.added,
            _("the alternative text"): "" if use.decorative else alt,
        }
        for part, said in words.items():
            where = _("%(part)s of “%(image)s”") % {"part": part, "image": image}
            yield field_of(use), where, said


def _around(words: str, found: re.Match[str]) -> str:
    start, end = max(found.start() - _AROUND, 0), found.end() + _AROUND
    before = "…" if start else ""
    after = "…" if end < len(words) else ""
    return f"{before}{words[start:end].strip()}{after}"
