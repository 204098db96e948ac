"""All addresses: the only module that names every app."""

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path

from articles.reading.missing import answer_missing
from articles.reading.views import older_of_section
from newsroom.frontpage.views import home, section_front
from newsroom.masthead.claims import Holder, holder_of
from newsroom.masthead.speculation import speculation_rules
from newsroom.masthead.views import policy_page

handler404 = "newsroom.errors.not_found"
handler500 = "newsroom.errors.server_error"


def first_segment(request: HttpRequest, slug: str, cursor: str = "") -> HttpResponse:
    """Answer ``/<slug>/``: a section or a policy page, whoever claimed the segment."""
    holder = holder_of(slug)
    if holder == Holder.SECTION:
        return older_of_section(request, slug, cursor) if cursor else section_front(request, slug)
    if holder == Holder.PAGE:
        if cursor:
            raise Http404
        return policy_page(request, slug)
    return answer_missing(f"/{slug}/", request.META["QUERY_STRING"])


urlpatterns = [
    path("", home, name="home"),
    path("admin/", admin.site.urls),
    path("media/", include("media.urls")),
    path("speculation-rules.json", speculation_rules),
    path("", include("newsroom.masthead.brand.urls")),
    path("", include("newsroom.ads.urls")),
    path("", include("articles.reading.urls")),
    path("<slug:slug>/", first_segment, name="section"),
    path("<slug:slug>/older/<str:cursor>/", first_segment),
]
