"""Sections and tags that move keep their old addresses."""

from articles.desk.moves import remember
from articles.models import Section, UrlHistory
from tests.cast import Cast
from tests.factories import make_section


def test_an_old_address_belongs_to_its_thing(cast: Cast) -> None:
    remember(cast.harbour, "/quay/")
    remember(cast.tides, "/tags/tide/")
    remember(cast.ann, "/authors/annie/")
    rows = UrlHistory.objects.order_by("id").values_list("path", "target", "target_key")
    assert list(rows) == [
        ("/quay/", "section", str(cast.harbour.pk)),
        ("/tags/tide/", "tag", str(cast.tides.pk)),
        ("/authors/annie/", "author", str(cast.ann.pk)),
    ]


def test_an_address_that_two_had_leads_to_the_newest(cast: Cast) -> None:
    other: Section = make_section("Other")
    remember(cast.harbour, "/quay/")
    remember(other, "/quay/")
    row = UrlHistory.objects.get()
    assert row.target_key == str(other.pk)
