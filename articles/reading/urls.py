"""Addresses of the public pages, all but those that begin with a section's slug."""

from django.urls import path, re_path

from .accents import accents
from .archive_views import month, year, years
from .author_views import author, authors
from .corrections_view import corrections
from .search_views import search, suggest
from .views import article, newest, tag

CURSOR = "older/<str:cursor>/"

urlpatterns = [
    re_path(
        r"^(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/(?P<slug>[a-z0-9-]{1,90})/$",
        article,
        name="article",
    ),
    path("archive/", years, name="archive"),
    re_path(r"^(?P<year>[0-9]{4})/$", year, name="archive_year"),
    re_path(r"^(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/$", month, name="archive_month"),
    re_path(r"^(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/older/(?P<cursor>[^/]+)/$", month),
    path("newest/", newest, name="newest"),
    path(f"newest/{CURSOR}", newest),
    path("authors/", authors, name="authors"),
    path(f"authors/{CURSOR}", authors),
    path("authors/<slug:slug>/", author, name="author"),
    path(f"authors/<slug:slug>/{CURSOR}", author),
    path("tags/<slug:slug>/", tag, name="tag"),
    path(f"tags/<slug:slug>/{CURSOR}", tag),
    path("corrections/", corrections, name="corrections"),
    path(f"corrections/{CURSOR}", corrections),
    path("search/", search, name="search"),
    path("search/suggest/", suggest, name="suggest"),
    path("accents.css", accents, name="accents"),
]
