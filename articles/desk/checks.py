"""What is looked at before an article goes out."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.document import ArticleDocument
from articles.models.article import Article
from articles.models.content import ImageRole, Kind
from authors.models.author import Author
from media.models import Image
from newsroom.accounts.models import User
from newsroom.accounts.rights import may
from newsroom.richtext.reading_text import plain

from .addresses import free_instead
from .refusals import Problem
from .rows import image_rows
from .validation import validate

EDITOR = "article.override"
PUBLISHER = "article.override_rights"
EMBARGO = "article.lift_embargo"
# Nobody: the database could not hold the published row.
NOBODY = "nobody"


def problems_of(
    article: Article, document: ArticleDocument, at: dt.datetime | None = None
) -> list[Problem]:
    """Return what stands against publishing a document, the worst first.

    At most two queries. Each problem names the right that may publish all the
    same; without one it is a warning.
    """
    found = [
        *_texts(document),
        *_address(article, document, at or timezone.now()),
        *_embargo(article),
        *_images(document),
    ]
    return sorted(found, key=lambda problem: not problem.override)


def gone(document: ArticleDocument) -> list[Problem]:
    """Return what an older revision names and is there no more (at most five queries)."""
    return [
        Problem(field, " ".join(sentences), NOBODY)
        for field, sentences in validate(document).items()
    ]


def blocking(problems: list[Problem], user: User, reason: str) -> list[Problem]:
    """Return the problems that this person does not override with this reason."""
    return [
        problem
        for problem in problems
        if problem.override
        and (problem.override == NOBODY or not reason.strip() or not may(user, problem.override))
    ]


def _texts(document: ArticleDocument) -> list[Problem]:
    found = []
    if not document.headline.strip():
        found.append(Problem("headline", _("There is no headline."), NOBODY))
    if document.section is None:
        found.append(Problem("section", _("No section is chosen."), NOBODY))
    if document.kind == Kind.SPONSORED and not document.sponsor.strip():
        found.append(Problem("sponsor", _("A sponsored article names its sponsor."), NOBODY))
    if not document.bylines:
        found.append(Problem("bylines", _("There is no byline."), EDITOR))
    elif not Author.objects.filter(pk__in=[entry.author for entry in document.bylines]).exists():
        found.append(Problem("bylines", _("The byline names nobody."), EDITOR))
    if not plain(document.body).strip():
        found.append(Problem("body", _("There is no text."), EDITOR))
    if len(document.headline) > 110:
        found.append(Problem("headline", _("Search engines cut headlines over 110 letters.")))
    if not document.standfirst.strip():
        found.append(Problem("standfirst", _("There is no standfirst for cards and feeds.")))
    return found


def _address(article: Article, document: ArticleDocument, at: dt.datetime) -> list[Problem]:
    free = free_instead(article, document, article.first_published_at or at)
    if not free:
        return []
    said = _("The address “%(slug)s” is taken in this month; “%(free)s” is free.")
    return [Problem("slug", said % {"slug": document.slug, "free": free}, NOBODY)]


def _embargo(article: Article) -> list[Problem]:
    if article.embargo_until and article.embargo_until > timezone.now():
        until = timezone.localtime(article.embargo_until)
        return [
            Problem("embargo", _("Under embargo until %s.") % f"{until:%Y-%m-%d %H:%M %Z}", EMBARGO)
        ]
    return []


def _images(document: ArticleDocument) -> list[Problem]:
    found = []
    rows = image_rows(document)
    library = Image.objects.in_bulk({row.image_id for row in rows})
    today = timezone.localdate()
    for row in rows:
        image = library.get(row.image_id)
        field = "body" if row.role == ImageRole.INLINE else row.role
        if image is None:
            found.append(Problem(field, _("A picture is gone from the library."), NOBODY))
            continue
        named = {"image": str(image)}
        alt = image.alt if row.alt is None else row.alt
        if not row.decorative and not alt.strip():
            found.append(
                Problem(
                    field,
                    _("“%(image)s” has no alternative text; write one or mark it decorative.")
                    % named,
                    EDITOR,
                )
            )
        if not image.credit.strip():
            found.append(Problem(field, _("“%(image)s” has no credit.") % named, EDITOR))
        if image.rights_expire and image.rights_expire < today:
            found.append(
                Problem(
                    field,
                    _("The rights to “%(image)s” ended on %(day)s.")
                    % {**named, "day": image.rights_expire.isoformat()},
                    PUBLISHER,
                )
            )
    return found
