"""Telling what became of a posted form: as JSON to its script, as a page without one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from articles.document import ArticleDocument, to_json
from newsroom.accounts.models import User
from newsroom.lib.asking import wants_json

from .outcome import Outcome
from .posting import FLAGS, JSON_FIELDS, TEXTS
from .writing_context import lookups, state_context, writing_context

# What a save changes on the page: its name in data-part, and its template.
PARTS = {
    "standing": "admin/articles/parts/standing.html",
    "buttons": "admin/articles/parts/buttons.html",
    "returned": "admin/articles/parts/returned.html",
    "summary": "admin/articles/parts/summary.html",
    "held": "admin/articles/parts/held.html",
    "hold": "admin/articles/_hold.html",
    "published": "admin/articles/parts/published.html",
    "checks": "admin/articles/_problems.html",
    "undoes": "admin/articles/parts/undoes.html",
}


def answer(
    request: HttpRequest, user: User, outcome: Outcome, frame: dict[str, Any]
) -> HttpResponse:
    """Tell an outcome in the form that the request asks for."""
    return (
        _json(request, user, outcome)
        if wants_json(request)
        else _page(request, user, outcome, frame)
    )


def refusal(sentence: str, status: int, **more: Any) -> JsonResponse:
    """Return a refusal that the page shows in place; the text stays in it."""
    return JsonResponse({"error": sentence, **more}, status=status)


def form_page(
    request: HttpRequest, user: User, outcome: Outcome, frame: dict[str, Any]
) -> HttpResponse:
    """Return the whole article form, filled with the outcome's text."""
    context = writing_context(
        request,
        user,
        outcome.article,
        outcome.document,
        errors=outcome.errors,
        base_version=outcome.base_version,
        blocked=outcome.blocked,
        unsaved=outcome.unsaved,
    )
    return render(
        request, "admin/articles/writing.html", {**frame, **context}, status=outcome.status
    )


def _page(
    request: HttpRequest, user: User, outcome: Outcome, frame: dict[str, Any]
) -> HttpResponse:
    for sentence in outcome.said:
        messages.success(request, sentence)
    if outcome.refused:
        messages.error(request, outcome.refused)
    if outcome.status != 200 or outcome.unsaved:
        return form_page(request, user, outcome, frame)
    address = reverse("admin:articles_article_change", args=[outcome.article.pk])
    return HttpResponseRedirect(address)


def _json(request: HttpRequest, user: User, outcome: Outcome) -> JsonResponse:
    context = state_context(user, outcome.article, outcome.document, errors=outcome.errors)
    data: dict[str, Any] = {
        "version": outcome.article.version,
        "base_version": outcome.base_version,
        "saved": bool(outcome.saved_base),
        "said": list(outcome.said),
        "refused": outcome.refused,
        "errors": outcome.errors,
        "blocked": outcome.blocked,
        "title": str(outcome.article),
        "public_url": context["status"]["public_url"],
        "parts": {name: render_to_string(path, context, request) for name, path in PARTS.items()},
    }
    if outcome.merged:
        data |= {
            "values": form_values(outcome.document),
            "lookups": lookups(outcome.document, user),
        }
    return JsonResponse(data, status=outcome.status)


def form_values(document: ArticleDocument) -> dict[str, Any]:
    """Return a document as the fields of the form hold it; lists stay JSON values."""
    data = to_json(document)
    values: dict[str, Any] = {name: data[name] for name in (*TEXTS, *JSON_FIELDS)}
    values |= {name: "1" if data[name] else "" for name in FLAGS}
    return values | {"section": str(data["section"] or "")}
