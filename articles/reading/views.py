"""The pages of articles, of sections' older stories and of tags."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.cards import card, cards
from articles.composing import section_line
from articles.models.published import PublishedArticle
from articles.models.section import Section
from articles.page import ListPage, TagLine
from articles.page_of import article_page
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import absolute, site_now
from newsroom.masthead.values import NavigationItem, Site
from newsroom.richtext.article_links import linked_articles

from . import articles as reading
from .keyset import PAGE_SIZE, Cursor, next_cursor, parse
from .missing import answer_missing
from .nearby import nearby


@require_safe
def article(request: HttpRequest, year: str, month: str, slug: str) -> HttpResponse:
    """Answer ``/<yyyy>/<mm>/<slug>/``."""
    path = f"/{year}/{month}/{slug}/"
    found = reading.for_article_page(path)
    if found is None:
        return answer_missing(path, request.META["QUERY_STRING"])
    site = site_now()
    around = nearby(found, linked_articles(found.body))
    page = article_page(
        found,
        public_id=found.public_id,
        path=found.path,
        section=found.section,
        bylines=found.bylines.all(),
        uses=list(found.image_uses.all()),
        tags=[row.tag for row in found.tag_rows.all()],
        related=cards(around.related, site),
        read_on=around.read_on,
        linked=around.linked,
        corrections=reading.corrections_of(found.public_id),
        published_at=found.first_published_at,
        updated_at=found.updated_at,
        update_note=found.update_note,
        site=site,
    )
    return render_page(
        "article.html",
        path=path,
        title=page.seo_title,
        description=page.description,
        noindex=page.noindex,
        canonical=page.canonical,
        site=site,
        page=page,
    )


def cursor_of(text: str) -> Cursor | None:
    """Return the cursor of a path; None for the first page.

    Raises:
        Http404: the text is no cursor.
    """
    if not text:
        return None
    cursor = parse(text)
    if cursor is None:
        raise Http404
    return cursor


def list_page(
    rows: Sequence[PublishedArticle],
    *,
    base: str,
    cursor: str,
    site: Site,
    leads: bool = False,
) -> ListPage:
    """Return a page of a list that stands at ``base``, such as ``/tags/tides/``.

    Args:
        rows: a page, and one more where more follow.
        base: the path of the first page.
        cursor: of the page; "" is the first.
        site: of the edition that is shown.
        leads: whether the first story of the first page stands larger.
    """
    following = next_cursor(rows)
    leads = leads and not cursor and bool(rows)
    shown = cards(rows[leads:PAGE_SIZE], site)
    return ListPage(
        cards=(card(rows[0], site, layout="list-lead"), *shown) if leads else shown,
        leads=leads,
        older_url=f"{base}older/{following}/" if following else "",
        newest_url=base if cursor else "",
        canonical=absolute(f"{base}older/{cursor}/" if cursor else base),
    )


@require_safe
def newest(request: HttpRequest, cursor: str = "") -> HttpResponse:
    """Answer ``/newest/`` and its older pages."""
    site = site_now()
    found = list_page(reading.newest(cursor_of(cursor)), base="/newest/", cursor=cursor, site=site)
    return render_page(
        "newest.html",
        path="/newest/",
        title=_("Newest"),
        canonical=found.canonical,
        site=site,
        list=found,
    )


@require_safe
def older_of_section(request: HttpRequest, slug: str, cursor: str) -> HttpResponse:
    """Answer ``/<section>/older/…/``; the first page is a front (``newsroom.frontpage``)."""
    row = reading.section_of(slug)
    if row is None:
        return answer_missing(f"/{slug}/", request.META["QUERY_STRING"])
    site = site_now()
    rows = reading.newest_of_section(row, cursor_of(cursor))
    return render_section(
        row, list_page(rows, base=row.get_absolute_url(), cursor=cursor, site=site), site
    )


def render_section(
    row: Section, found: ListPage, site: Site, *, is_preview: bool = False
) -> HttpResponse:
    """Render a page of a section: its front, or one of its older pages.

    Args:
        row: the section, its parent fetched with it.
        found: the stories of the page.
        site: of the edition that is shown.
        is_preview: whether a line says that readers do not see it.
    """
    return render_page(
        "section.html",
        path=row.get_absolute_url(),
        title=row.name,
        description=row.description or row.tagline,
        canonical=found.canonical,
        site=site,
        noindex=is_preview,
        is_preview=is_preview,
        section=section_line(row),
        section_description=row.description,
        subsections=tuple(
            NavigationItem(part.name, part.get_absolute_url()) for part in row.subsections.all()
        ),
        list=found,
    )


@require_safe
def tag(request: HttpRequest, slug: str, cursor: str = "") -> HttpResponse:
    """Answer ``/tags/<slug>/`` and its older pages; a tag without live articles is unknown."""
    row = reading.live_tags().filter(slug=slug).first()
    if row is None:
        return answer_missing(f"/tags/{slug}/", request.META["QUERY_STRING"])
    site = site_now()
    base = row.get_absolute_url()
    found = list_page(
        reading.newest_with_tag(row, cursor_of(cursor)),
        base=base,
        cursor=cursor,
        site=site,
        leads=True,
    )
    return render_page(
        "tag.html",
        path=base,
        title=row.name,
        description=row.description,
        canonical=found.canonical,
        site=site,
        tag=TagLine(row.name, base),
        tag_description=row.description,
        list=found,
    )
