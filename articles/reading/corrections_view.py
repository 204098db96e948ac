"""The list of corrections."""

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.cards import cards
from articles.composing import correction_line
from articles.models.correction import Correction
from articles.models.published import PublishedArticle
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import absolute, site_now

from . import articles as reading
from .keyset import PAGE_SIZE, Cursor, older_than
from .views import cursor_of


@require_safe
def corrections(request: HttpRequest, cursor: str = "") -> HttpResponse:
    """Answer ``/corrections/``: those of live articles, newest first."""
    live = PublishedArticle.objects.filter(public_id=OuterRef("public_id"))
    rows = list(
        Correction.objects.filter(Exists(live))
        .filter(older_than(cursor_of(cursor), time="at", key="pk"))
        .order_by("-at", "-id")[: PAGE_SIZE + 1]
    )
    shown = rows[:PAGE_SIZE]
    site = site_now()
    found = {c.public_id: c for c in cards(reading.in_order({r.public_id for r in shown}), site)}
    following = str(Cursor(shown[-1].at, shown[-1].pk)) if len(rows) > PAGE_SIZE else ""
    return render_page(
        "corrections.html",
        path="/corrections/",
        title=_("Corrections"),
        canonical=absolute(f"/corrections/older/{cursor}/" if cursor else "/corrections/"),
        site=site,
        entries=tuple(
            (found[str(row.public_id)], correction_line(row))
            for row in shown
            if str(row.public_id) in found
        ),
        older_url=f"/corrections/older/{following}/" if following else "",
        newest_url="/corrections/" if cursor else "",
        policy=site.page_of("corrections"),
    )
