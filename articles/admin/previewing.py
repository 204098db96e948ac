"""The preview button: the working copy as the article page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.csp import build_policy

from articles.desk.preview import preview_page
from articles.desk.refusals import InvalidDocument
from articles.desk.validation import shape_errors
from articles.desk.writing import current_document, prepared
from articles.document import UnreadableDocument
from newsroom.accounts.models import User
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import site_now

from .posting import posted_document
from .writing_view import find_article


def preview(request: HttpRequest, user: User, object_id: str) -> HttpResponse:
    """Answer the page of what the form holds (POST) or of what is saved (GET)."""
    article = find_article(user, object_id, "article.view")
    if request.method == "POST":
        try:
            document = posted_document(request.POST)
        except UnreadableDocument as unreadable:
            return _refusal([str(unreadable)])
        wrong = shape_errors(document)
        if wrong:
            return _refusal([sentence for said in wrong.values() for sentence in said])
        try:
            document = prepared(document)
        except InvalidDocument as invalid:
            return _refusal(invalid.errors["body"])
    else:
        document = current_document(article)
    site = site_now()
    page = preview_page(article, document, site)
    response = render_page(
        "article.html",
        path=page.url,
        title=page.seo_title,
        description=page.description,
        noindex=True,
        canonical=page.canonical,
        site=site,
        page=page,
    )
    # As strict as the page that readers get, so that nothing works here alone.
    response["Content-Security-Policy"] = build_policy(settings.SECURE_CSP)
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _refusal(sentences: list[str]) -> HttpResponse:
    """Say in the preview's own tab what keeps it from being made; the form is untouched."""
    return HttpResponse("\n".join(sentences), status=422, content_type="text/plain; charset=utf-8")
