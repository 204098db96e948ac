"""What keeps a story back whatever its text says: address, embargo, legal note."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.desk.addresses import free_instead
from articles.desk.overriding import EMBARGO, LEGAL, NOBODY
from articles.desk.refusals import Problem
from newsroom.lib.printed_times import with_zone

from .subject import Subject


def address(subject: Subject) -> Iterable[Problem]:
    """A typed slug that something else has; one query where one was typed."""
    article, document = subject.article, subject.document
    free = free_instead(article, document, article.first_published_at or subject.at)
    if free:
        said = _("The address “%(slug)s” is taken in this month; “%(free)s” is free.")
        yield Problem("slug", said % {"slug": document.slug, "free": free}, NOBODY)


def embargo(subject: Subject) -> Iterable[Problem]:
    """An embargo that still runs when the text goes out, now or by the clock."""
    article = subject.article
    if article.embargo_until and article.embargo_until > max(subject.at, timezone.now()):
        until = with_zone(article.embargo_until)
        said = _("Under embargo until %s.") % until
        if article.embargo_source:
            said = _("Under embargo until %(until)s, set by %(source)s.") % {
                "until": until,
                "source": article.embargo_source,
            }
        yield Problem("embargo", said, EMBARGO)


def legal_note(subject: Subject) -> Iterable[Problem]:
    note = subject.article.legal_note.strip()
    if note:
        yield Problem("legal_note", _("Held by a legal note: %s") % note, LEGAL)
