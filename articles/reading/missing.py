"""Answering a path at which nothing is live."""

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _

from articles.models.published import PublishedArticle
from articles.models.section import Section
from articles.models.url_history import UrlHistory
from authors.models.author import Author
from newsroom.masthead.models import PolicyPage
from newsroom.masthead.rendering import render_page

from . import articles as reading

Target = UrlHistory.Target


def answer_missing(path: str, query: str = "") -> HttpResponse:
    """Return one redirect to where a thing stands now, 410 or 451, or raise 404.

    A path whose article is not live answers as a path that never was: the
    difference would tell of a draft.

    Args:
        path: as asked for.
        query: the query string; kept on a redirect.

    Raises:
        Http404: nothing stood there, or what stood there is not live.
    """
    row = UrlHistory.objects.filter(path=path).first()
    if row is None:
        raise Http404
    if row.answer == UrlHistory.Answer.MOVED:
        now = _present_path(row)
        if not now or now == path:
            raise Http404
        return HttpResponsePermanentRedirect(f"{now}?{query}" if query else now)
    legal = row.answer == UrlHistory.Answer.LEGAL
    return render_page(
        "410.html",
        path=path,
        title=_("Removed"),
        noindex=True,
        status=451 if legal else 410,
        is_legal=legal,
    )


def _present_path(row: UrlHistory) -> str:
    key = row.target_key
    if row.target == Target.ARTICLE:
        found = PublishedArticle.objects.filter(public_id=key).values_list("path", flat=True)
        return found.first() or ""
    if row.target == Target.SECTION:
        section = Section.objects.filter(pk=key).first()
        return section.get_absolute_url() if section else ""
    if row.target == Target.TAG:
        tag = reading.live_tags().filter(pk=key).first()
        return tag.get_absolute_url() if tag else ""
    if row.target == Target.PAGE:
        page = PolicyPage.objects.filter(pk=key).first()
        return page.get_absolute_url() if page else ""
    author = Author.objects.filter(pk=key, listed=True).first()
    return author.get_absolute_url() if author else ""
