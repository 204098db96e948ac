"""A save that came too late: both texts, and nothing lost."""

import difflib
from dataclasses import dataclass, fields
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles.desk.refusals import StaleVersion
from articles.document import ArticleDocument
from articles.models import Article

from .wording import Names, label


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which two texts differ, as a reader of both needs it."""

    name: str
    label: str
    mine: str
    theirs: str


def differences(mine: ArticleDocument, theirs: ArticleDocument) -> list[Difference]:
    """Return the fields in which two documents differ, headline and text first."""
    found = []
    names = Names((mine, theirs))
    for field in fields(ArticleDocument):
        ours, others = getattr(mine, field.name), getattr(theirs, field.name)
        if ours != others:
            said = names.said(field.name, ours), names.said(field.name, others)
            found.append(Difference(field.name, label(field.name), *said))
    return found


def stale_page(
    request: HttpRequest,
    article: Article,
    mine: ArticleDocument,
    stale: StaleVersion,
    frame: dict[str, Any],
) -> HttpResponse:
    """Show what both wrote; the form on it holds all that was typed.

    Args:
        request: the refused POST; its fields go into the page's form.
        article: the article.
        mine: the text that was refused.
        stale: the newer version and who saved it.
        frame: the admin site's own context.
    """
    kept = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", "base_version", "action"}
    ]
    found = differences(mine, stale.document)
    added = _marked(found)
    return render(
        request,
        "admin/articles/stale.html",
        {
            **frame,
            "title": _("Somebody saved before you"),
            "article": article,
            "stale": stale,
            "differences": found,
            "body_lines": added,
            "kept": kept,
        },
        status=409,
    )


def _marked(found: list[Difference]) -> list[tuple[str, str]]:
    """Return the body's lines as ("both" | "mine" | "theirs", text)."""
    body = next((difference for difference in found if difference.name == "body"), None)
    if body is None:
        return []
    marks = {"  ": "both", "- ": "theirs", "+ ": "mine"}
    lines = difflib.ndiff(body.theirs.splitlines(), body.mine.splitlines())
    return [(marks[line[:2]], line[2:]) for line in lines if line[:2] in marks]
