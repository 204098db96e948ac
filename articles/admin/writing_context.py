"""What the article form's template is given."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.desk.autosaving import kept_for
from articles.desk.checks import problems_of
from articles.desk.overriding import NOBODY
from articles.desk.presence import open_forms
from articles.desk.returns import open_return
from articles.desk.rows import image_rows
from articles.desk.validation import limits
from articles.document import ArticleDocument, to_json
from articles.models import Article, PublishedArticle, Section, Tag
from articles.models.article import Stage, Standing
from articles.models.content import BylineRole, Kind, StandfirstStyle
from authors.models import Author
from media.models import Image
from media.picker import described
from newsroom.accounts.models import User
from newsroom.accounts.rights import may
from newsroom.lib.printed_times import with_zone
from newsroom.masthead.site import absolute, site_now
from newsroom.richtext.editor import BodyField

from .about_links import about_links
from .buttons import buttons_for, is_untouched, menu_of
from .described import article_line, author_line
from .holds import hold_context
from .keeping_context import kept_texts, safety_endpoints


class _BodyForm(forms.Form):
    """The text's field; its widget brings the editor and the import map."""

    body = BodyField()


def writing_context(
    request: HttpRequest,
    user: User,
    article: Article,
    document: ArticleDocument,
    *,
    errors: Mapping[str, Sequence[str]],
    base_version: int,
    blocked: bool = False,
    unsaved: bool = False,
) -> dict[str, Any]:
    """Return the template's context for a document, saved or just refused.

    Args:
        request: for the CSRF token.
        user: decides which buttons stand there.
        article: the article, with section and published revision fetched.
        document: what the form shows.
        errors: field -> sentences of a refused save.
        base_version: the version that the shown text is based upon.
        unsaved: whether the text shown is only in this page so far.
        blocked: whether publishing was just refused, so that its checks open.
    """
    return {
        **state_context(user, article, document, errors=errors),
        "base_version": base_version,
        "document": to_json(document),
        "blocked": blocked,
        "unsaved": unsaved,
        "body_field": _BodyForm(initial={"body": document.body})["body"],
        "choices": _choices(),
        "lookups": lookups(document, user),
        "endpoints": _endpoints() | safety_endpoints(article),
        "kept_texts": (
            kept_texts(kept_for(article, user, open_forms(article, user)))
            if not unsaved and not errors
            else []
        ),
        "paper_language": site_now().language,
        "can_add_tags": may(user, "tag.add"),
        "can_add_guests": may(user, "author.add_guest"),
        "can_add_images": may(user, "image.add"),
        "limits": limits(),
        "csrf": get_token(request),
    }


def state_context(
    user: User,
    article: Article,
    document: ArticleDocument,
    *,
    errors: Mapping[str, Sequence[str]],
) -> dict[str, Any]:
    """Return what a save changes on the page beside the text: standing, buttons, checks.

    The parts of the page that ``answers.PARTS`` names are made from it alone.
    """
    problems = [] if errors else problems_of(article, document)
    buttons = buttons_for(article, user)
    return {
        "title": str(article),
        "article": article,
        "status": _status(article),
        "returned": open_return(article),
        "hold": hold_context(user, article),
        "errors": {name: list(said) for name, said in errors.items()},
        "problems": [
            {
                "field": problem.field,
                "message": problem.message,
                "blocks": bool(problem.override),
                "overridable": bool(problem.override) and _may_override(user, problem.override),
            }
            for problem in problems
        ],
        "preview_url": reverse("admin:articles_article_preview", args=[article.pk]),
        "buttons": [
            {
                "name": b.name,
                "label": b.label,
                "style": b.style,
                "needs": b.needs,
                "more": b.in_more,
            }
            for b in buttons
        ],
        "more": menu_of(buttons),
        "about_links": about_links(article, user),
        "delete_url": (
            reverse("admin:articles_article_delete", args=[article.pk])
            if article.path is None and may(user, "article.delete", article)
            else ""
        ),
        "may_edit": may(user, "article.edit", article),
    }


def _may_override(user: User, right: str) -> bool:
    return right != NOBODY and may(user, right)


def _status(article: Article) -> dict[str, Any]:
    published = article.publications.filter(ended_at=None).first()
    label = ""
    if published:
        began = published.began_at
        label = _("Readers see the version of %s.") % with_zone(began)
    return {
        "stage": article.stage,
        "stage_label": article.get_stage_display(),
        "standing": article.standing,
        "untouched": is_untouched(article),
        "standing_label": article.get_standing_display(),
        "unpublished_changes": article.has_unpublished_changes,
        "public_url": absolute(article.path or "") if article.standing == Standing.LIVE else "",
        "published_label": label,
        "saving_undoes": (
            _("Saving a change makes this a draft again: the approval is for the text as it is.")
            if article.stage in {Stage.APPROVED, Stage.SCHEDULED}
            else ""
        ),
    }


def _choices() -> dict[str, list[list[Any]]]:
    sections = Section.objects.select_related("parent")
    return {
        "sections": [[s.pk, f"{s.parent} / {s}" if s.parent else str(s)] for s in sections],
        "kinds": [[value, str(label)] for value, label in Kind.choices],
        "styles": [[value, str(label)] for value, label in StandfirstStyle.choices],
        "roles": [[value, str(label)] for value, label in BylineRole.choices],
        "languages": [[code, str(label)] for code, label in settings.LANGUAGES],
    }


def lookups(document: ArticleDocument, user: User) -> dict[str, dict[str, Any]]:
    """Return the names and pictures that the form needs for what a document mentions."""
    people = Author.objects.select_related("portrait").filter(
        pk__in=[entry.author for entry in document.bylines]
    )
    images = Image.objects.filter(pk__in={row.image_id for row in image_rows(document)})
    related = PublishedArticle.objects.select_related("section").filter(
        public_id__in=document.related
    )
    return {
        "authors": {str(author.pk): author_line(author) for author in people},
        "images": {str(image.pk): described(image, user) for image in images},
        "tags": {str(t.pk): t.name for t in Tag.objects.filter(pk__in=document.tags)},
        "related": {str(row.public_id): article_line(row) for row in related},
        "credit": _credit_style(),
    }


def _credit_style() -> dict[str, Any]:
    site = site_now()
    return {
        "open": site.credit_open, "prefix": site.credit_prefix, "close": site.credit_close,
    }  # fmt: skip


def _endpoints() -> dict[str, str]:
    return {
        "picker": reverse("admin:media_image_picker"),
        "picker_one": reverse("admin:media_image_picker_one", args=[0]),
        "picker_words": reverse("admin:media_image_picker_words", args=[0]),
        "picker_parts": reverse("admin:media_image_picker_parts"),
        "picker_crop": reverse("admin:media_image_picker_crop", args=[0]),
        "authors": reverse("admin:articles_article_authors"),
        "tags": reverse("admin:articles_article_tags"),
        "articles": reverse("admin:articles_article_articles"),
        "slug": reverse("admin:articles_article_slug"),
        "links": reverse("admin:articles_article_links"),
        "embed": reverse("admin:articles_article_embed"),
        "suggestions": reverse("admin:articles_article_suggestions"),
    }
