"""What a document must be to be stored at all."""

import re
import uuid
from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext as _

from articles.document import ArticleDocument, ImageEntry
from articles.models.article import Article
from articles.models.content import (
    ArticleContent,
    BylineRole,
    ImageUseContent,
    Kind,
    StandfirstStyle,
)
from articles.models.section import Section
from articles.models.tag import Tag
from authors.models.author import Author
from media.crops import crop_of
from media.models import Image
from newsroom.lib.slugs import SLUG_PATTERN
from newsroom.richtext.figures import figure_nodes

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
BODY_LENGTH = 500_000  # letters of HTML; a book of 80,000 words is as long
DEEPEST = 100
_TAGS = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Never closed, or closed by what follows: they make no depth.
_UNCOUNTED = frozenset(
    {"area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta"}
    | {"option", "p", "param", "source", "td", "th", "tr", "track", "wbr"}
)


def limits() -> dict[str, int]:
    """Return the most letters that each text field of an article holds."""
    found = {
        field.name: field.max_length
        for field in ArticleContent._meta.get_fields()
        if isinstance(field, models.CharField) and field.max_length
    }
    return found | {"body": BODY_LENGTH}


def body_errors(body: str) -> list[str]:
    """Return what keeps a body from being parsed at all; linear in its length.

    The sanitiser's time grows with the square of the nesting: 20,000 nested
    quotes took it 2.5 s. A story nests a table in nothing and a list in a list.
    """
    if len(body) > BODY_LENGTH:
        return [
            _("%(length)d letters are too many; %(most)d fit.")
            % {"length": len(body), "most": BODY_LENGTH}
        ]
    depth = deepest = 0
    for closing, name in _TAGS.findall(body):
        if name.lower() not in _UNCOUNTED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    if deepest > DEEPEST:
        return [_("The text is nested %d levels deep; paste it as plain text.") % deepest]
    return []


def validate(document: ArticleDocument) -> dict[str, list[str]]:
    """Return what keeps a document from being stored: field -> sentences.

    The body is expected to be sanitised. An unfinished article is valid; only
    what the database cannot hold, or what names nothing, is refused.
    """
    errors: defaultdict[str, list[str]] = defaultdict(list, shape_errors(document))
    for name, sentence in _reference_errors(document):
        errors[name].append(sentence)
    return dict(errors)


def shape_errors(document: ArticleDocument) -> dict[str, list[str]]:
    """Return what is wrong with a document whatever the database holds; no query."""
    errors: defaultdict[str, list[str]] = defaultdict(list)
    for name, most in limits().items():
        if "\x00" in getattr(document, name):
            # PostgreSQL stores no NUL; a form's are gone by now, an importer's are not.
            errors[name].append(_("The text holds a character (NUL) that cannot be stored."))
        length = len(getattr(document, name))
        if length > most:
            errors[name].append(
                _("%(length)d letters are too many; %(most)d fit.")
                % {"length": length, "most": most}
            )
    if "\n" in document.headline:
        errors["headline"].append(_("A headline is one line."))
    if document.slug and not re.fullmatch(SLUG_PATTERN, document.slug):
        errors["slug"].append(_("Use a to z, 0 to 9 and single hyphens."))
    if document.kind not in Kind.values:
        errors["kind"].append(_("This kind of article is not known."))
    if document.standfirst_style not in StandfirstStyle.values:
        errors["standfirst_style"].append(_("This style is not known."))
    if document.language and not _LANGUAGE.fullmatch(document.language):
        errors["language"].append(_("Write a language such as en or pt-BR."))
    if document.canonical_url:
        try:
            URLValidator(schemes=["http", "https"])(document.canonical_url)
        except ValidationError:
            errors["canonical_url"].append(_("Write a whole address: https://…"))
    if any(entry.role not in BylineRole.values for entry in document.bylines):
        errors["bylines"].append(_("This role is not known."))
    for name, sentence in _image_errors(document):
        errors[name].append(sentence)
    return dict(errors)


def _uses(document: ArticleDocument) -> Iterable[tuple[str, ImageEntry]]:
    if document.lead:
        yield "lead", document.lead
    if document.social:
        yield "social", document.social
    for entry in document.gallery:
        yield "gallery", entry
    for node in figure_nodes(document.body):
        yield (
            "body",
            ImageEntry(
                node.image,
                node.title,
                node.caption,
                node.alt,
                node.added,
                node.decorative,
                node.crop,
            ),
        )


def _image_errors(document: ArticleDocument) -> Iterable[tuple[str, str]]:
    title = ImageUseContent._meta.get_field("title").max_length or 0
    alt = ImageUseContent._meta.get_field("alt").max_length or 0
    for name, entry in _uses(document):
        if len(entry.title) > title:
            yield name, _("A picture's title line holds %d letters.") % title
        if entry.crop and crop_of(entry.crop) is None:
            yield name, _("A picture's crop cannot be read; crop it again.")
        if entry.alt and len(entry.alt) > alt:
            yield name, _("A picture's alternative text holds %d letters.") % alt


def _reference_errors(document: ArticleDocument) -> Iterable[tuple[str, str]]:
    if document.section and not Section.objects.filter(pk=document.section).exists():
        yield "section", _("This section is gone; choose another.")
    pairs = [(entry.author, entry.role) for entry in document.bylines]
    if len(set(pairs)) < len(pairs):
        yield "bylines", _("An author stands twice in the same role.")
    if _missing(Author, {author for author, _role in pairs}):
        yield "bylines", _("An author is gone from the profiles; remove the line.")
    if len(set(document.tags)) < len(document.tags):
        yield "tags", _("A tag stands twice.")
    if _missing(Tag, set(document.tags)):
        yield "tags", _("A tag is gone; remove it.")
    uses = list(_uses(document))
    missing = _missing(Image, {entry.image for _name, entry in uses})
    for name in {name for name, entry in uses if entry.image in missing}:
        yield name, _("A picture is gone from the library; choose another.")
    if len(set(document.related)) < len(document.related):
        yield "related", _("An article stands twice.")
    known: set[uuid.UUID] = set(
        Article.objects.filter(public_id__in=document.related).values_list("public_id", flat=True)
    )
    if set(document.related) - known:
        yield "related", _("A related article does not exist; remove it.")


def _missing(model: type[models.Model], ids: set[int]) -> set[int]:
    if not ids:
        return set()
    found = model._default_manager.filter(pk__in=ids).values_list("pk", flat=True)
    return ids - set(found)
