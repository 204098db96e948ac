"""Author pages. They stand here because they list articles."""

import re

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.composing import byline_lines
from articles.models.content import BylineRole
from articles.models.published import PublishedByline
from authors.models.author import Author
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import absolute, site_now
from newsroom.masthead.values import Link

from . import articles as reading
from .missing import answer_missing
from .views import cursor_of, list_page

PEOPLE = 60  # a page of the list of authors
_KEY = re.compile(r"[0-9]{1,18}")  # within a BigAutoField; the database refuses a larger number
# Networks whose icon has another name.
ICONS = {"website": "link"}


def _line(author: Author, order: int = 0) -> PublishedByline:
    return PublishedByline(author=author, role=BylineRole.AUTHOR, order=order)


def _after(listed: QuerySet[Author], cursor: str) -> Q:
    """Return the condition for the people after a cursor: the id of the last one shown.

    Raises:
        Http404: the text is no id of anybody listed.
    """
    if not cursor:
        return Q()
    last = listed.filter(pk=int(cursor)).first() if _KEY.fullmatch(cursor) else None
    if last is None:
        raise Http404
    # The first, looser condition is what the index is entered by.
    return Q(name__gte=last.name) & (Q(name__gt=last.name) | Q(pk__gt=last.pk))


@require_safe
def authors(request: HttpRequest, cursor: str = "") -> HttpResponse:
    """Answer ``/authors/`` and its further pages: everybody with a public page, by name."""
    listed = Author.objects.filter(listed=True, former=False)
    rows = list(
        listed.filter(_after(listed, cursor))
        .select_related("portrait")
        .order_by("name", "id")[: PEOPLE + 1]
    )
    shown = rows[:PEOPLE]
    return render_page(
        "authors.html",
        path="/authors/",
        title=_("Our authors"),
        canonical=absolute(f"/authors/older/{cursor}/" if cursor else "/authors/"),
        authors=byline_lines(_line(author) for author in shown),
        older_url=f"/authors/older/{shown[-1].pk}/" if len(rows) > PEOPLE else "",
        newest_url="/authors/" if cursor else "",
    )


@require_safe
def author(request: HttpRequest, slug: str, cursor: str = "") -> HttpResponse:
    """Answer ``/authors/<slug>/`` and its older pages."""
    row = (
        Author.objects.select_related("portrait")
        .prefetch_related("links")
        .filter(slug=slug, listed=True)
        .first()
    )
    if row is None:
        return answer_missing(f"/authors/{slug}/", request.META["QUERY_STRING"])
    site = site_now()
    base = row.get_absolute_url()
    found = list_page(
        reading.newest_by_author(row, cursor_of(cursor)),
        base=base,
        cursor=cursor,
        site=site,
        leads=True,
    )
    return render_page(
        "author.html",
        path=base,
        title=row.name,
        description=row.biography,
        canonical=found.canonical,
        site=site,
        author=byline_lines([_line(row)])[0],
        author_job_title=row.job_title,
        author_location=row.location,
        author_beats=tuple(row.beats),
        author_links=tuple(
            Link(ICONS.get(link.network, link.network), link.get_network_display(), link.url)
            for link in row.links.all()
        ),
        list=found,
    )
