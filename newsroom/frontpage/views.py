"""The home page."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.cards import card, cards
from articles.reading import articles as reading
from articles.reading.keyset import PAGE_SIZE, Cursor
from newsroom.masthead.rendering import render_page
from newsroom.masthead.site import site_now

from .models import FrontPageSlot

Slot = FrontPageSlot.Slot


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Answer ``/``: the lead, the picks, then the newest that are neither."""
    site = site_now()
    picked = {row.public_id: row.slot for row in FrontPageSlot.objects.all()}
    live = reading.in_order(list(picked))
    lead = next((row for row in live if picked[row.public_id] == Slot.LEAD), None)
    picks = sorted((row for row in live if row is not lead), key=lambda row: picked[row.public_id])
    # As many more as may be picked, so that the list is full without them.
    rows = reading.newest(size=PAGE_SIZE + len(Slot))
    rest = [row for row in rows if row.public_id not in picked]
    if lead is None and rest:
        lead = rest.pop(0)
    shown = rest[:PAGE_SIZE]
    more = len(rest) > PAGE_SIZE
    return render_page(
        "home.html",
        path="/",
        title="",
        site=site,
        lead=card(lead, site, layout="card-lead") if lead else None,
        picks=cards(picks, site),
        newest=cards(shown, site),
        older_url=(
            f"/newest/older/{Cursor(shown[-1].first_published_at, shown[-1].pk)}/" if more else ""
        ),
        newest_url="",
    )
