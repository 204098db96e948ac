"""Author pages. They stand here because they list articles."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.composing import byline_lines
from articles.models.content import BylineRole
from articles.models.published import PublishedByline
from authors.models.author import Author
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import site_now
from newsroom.masthead.values import Link

from . import articles as reading
from .missing import answer_missing
from .views import cursor_of, list_page


def _line(author: Author, order: int = 0) -> PublishedByline:
    return PublishedByline(author=author, role=BylineRole.AUTHOR, order=order)


@require_safe
def authors(request: HttpRequest) -> HttpResponse:
    """Answer ``/authors/``: everybody with a public page, by name."""
    listed = Author.objects.filter(listed=True, former=False).select_related("portrait")
    return render_page(
        "authors.html",
        path="/authors/",
        title=_("Our authors"),
        authors=byline_lines(_line(author) for author in listed),
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
        reading.newest_by_author(row, cursor_of(cursor)), base=base, cursor=cursor, site=site
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
        author_links=tuple(Link(link.network, link.network, link.url) for link in row.links.all()),
        list=found,
    )
