"""A text that cannot be saved any more: shown to whoever typed it, to be copied."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from newsroom.lib.asking import wants_json
from newsroom.richtext.reading_text import plain

from .answers import refusal


def kept_text(request: HttpRequest, *, missing: bool) -> HttpResponse:
    """Answer a POST of the article form whose article cannot be opened now.

    Args:
        request: the POST; nothing of it has been stored.
        missing: whether the article is gone; otherwise the person's right is.
    """
    posted, status = request.POST, 404 if missing else 403
    context = {
        "missing": missing,
        "headline": posted.get("headline", ""),
        "standfirst": posted.get("standfirst", ""),
        "text": plain(posted.get("body", "")[:500_000], captions=True),
    }
    if wants_json(request):
        said = render_to_string("admin/articles/_kept_said.html", context).strip()
        return refusal(said, status, kept=True)
    return render(request, "admin/articles/kept.html", context, status=status)
