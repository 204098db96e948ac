"""What readers' browsers ask for advertisements: a click, a tag's frame, ads.txt."""

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from newsroom.editions.beacons import count
from newsroom.editions.number import current
from newsroom.lib.robots import is_robot

from .choosing import kept
from .counting import CLICKED
from .framing import PERMISSIONS, policy
from .models import AdsTxt, HouseAd
from .slots import SLOTS


@require_safe
def go(request: HttpRequest, ad_id: int, slot: str) -> HttpResponse:
    """Answer ``/ads/go/<id>/<slot>/``: count a click and lead on to the advertisement's address.

    It leads to what is booked under the id and nowhere else, also when its days are over:
    a page may stand open for long. One without a first day leads on while it is on. A link
    followed from elsewhere leads on uncounted.
    """
    # What is being prepared is nobody's to read, and no page leads there.
    has_run = Q(begins_on__lte=timezone.localdate()) | Q(begins_on=None, is_on=True)
    to = HouseAd.objects.filter(has_run, pk=ad_id).values_list("url", flat=True).first()
    if to is None or slot not in SLOTS:
        raise Http404
    if request.method == "GET" and _is_a_click(request):
        count(CLICKED, f"{ad_id}-{slot}")
    response = HttpResponseRedirect(to)
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _is_a_click(request: HttpRequest) -> bool:
    # Browsers from before 2023 do not say from where.
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    return site == "same-origin" and not is_robot(request.META)


@require_safe
@xframe_options_sameorigin
def frame(_request: HttpRequest, ad_id: int) -> HttpResponse:
    """Answer ``/ads/frames/<id>/``: a tag's document, under its own policy.

    Once its days are over it is empty: a page may stand open for long.
    """
    ad = kept(current()).get(ad_id)
    if ad is None or not ad.html:
        raise Http404
    html = ad.html if ad.runs(timezone.localdate()) else ""
    response = HttpResponse(render_to_string("ads/frame.html", {"html": html}))
    response["Content-Security-Policy"] = policy(ad.hosts)
    response["Permissions-Policy"] = PERMISSIONS
    # Hosts learn which paper asks, as they must to serve it, and never which page.
    response["Referrer-Policy"] = "strict-origin"
    response["Cache-Control"] = "public, max-age=300"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@require_safe
def ads_txt(_request: HttpRequest) -> HttpResponse:
    """Answer ``/ads.txt``; 404 while it is empty, which means that nothing is said."""
    text = AdsTxt.objects.values_list("text", flat=True).filter(pk=1).first()
    if not text:
        raise Http404
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
