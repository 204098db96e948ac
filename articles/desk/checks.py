"""What is looked at before an article goes out."""

import datetime as dt

from django.utils import timezone

from articles.document import ArticleDocument
from articles.models.article import Article

from .checking import holds, links, pictures, words
from .checking.subject import Check, subject
from .overriding import NOBODY
from .refusals import Problem
from .validation import validate

# In the order in which they are shown. A new check is one function and one line.
CHECKS: tuple[Check, ...] = (
    # Those that block, each unless somebody with the right gives a reason
    words.headline,
    words.section,
    words.sponsor,
    words.byline,
    words.text,
    holds.address,
    holds.legal_note,
    holds.embargo,
    pictures.gone,
    pictures.alternative_text,
    pictures.credit,
    pictures.rights,
    # Those that warn
    words.unfinished,
    words.long_headline,
    words.straight_marks,
    words.standfirst,
    pictures.small_lead,
    links.articles,
    links.paths,
)


def problems_of(
    article: Article, document: ArticleDocument, at: dt.datetime | None = None
) -> list[Problem]:
    """Return what stands against publishing a document, the worst first.

    At most twelve queries, however long the document. Each problem names the
    right that may publish all the same; without one it is a warning.
    """
    looked_at = subject(article, document, at or timezone.now())
    found = [problem for check in CHECKS for problem in check(looked_at)]
    return sorted(found, key=lambda problem: not problem.override)


def gone(document: ArticleDocument) -> list[Problem]:
    """Return what an older revision names and is there no more (at most five queries)."""
    return [
        Problem(field, " ".join(sentences), NOBODY)
        for field, sentences in validate(document).items()
    ]
