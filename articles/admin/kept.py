"""A text that cannot be saved any more: shown to whoever typed it, to be copied."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsroom.richtext.reading_text import plain


def kept_text(request: HttpRequest, *, missing: bool) -> HttpResponse:
    """Answer a POST of the article form whose article cannot be opened now.

    Args:
        request: the POST; nothing of it has been stored.
        missing: whether the article is gone; otherwise the person's right is.
    """
    posted = request.POST
    return render(
        request,
        "admin/articles/kept.html",
        {
            "missing": missing,
            "headline": posted.get("headline", ""),
            "standfirst": posted.get("standfirst", ""),
            "text": plain(posted.get("body", "")[:500_000], captions=True),
        },
        status=404 if missing else 403,
    )
