"""No two things share the first segment of a path."""

import pytest
from django.db import IntegrityError, transaction

from newsroom.masthead.claims import Holder, SegmentTaken, check, claim, holder_of, release
from newsroom.masthead.models import ClaimedPath

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("first", "second"), [
    (Holder.SECTION, Holder.PAGE), (Holder.PAGE, Holder.SECTION),
])  # fmt: skip
def test_a_section_and_a_page_do_not_share_a_segment(first: Holder, second: Holder) -> None:
    claim("town", first, 1)
    with pytest.raises(SegmentTaken, match="/town/"):
        claim("town", second, 1)
    assert holder_of("town") == first


def test_two_of_a_kind_do_not_share_one_either() -> None:
    claim("town", Holder.SECTION, 1)
    with pytest.raises(SegmentTaken):
        claim("town", Holder.SECTION, 2)


@pytest.mark.parametrize("year", ["0000", "1999", "2026", "9999"])
def test_a_year_is_kept_for_articles(year: str) -> None:
    with pytest.raises(SegmentTaken, match="year"):
        claim(year, Holder.SECTION, 1)


@pytest.mark.parametrize("segment", ["20", "20266", "2026-review", "year-2026"])
def test_what_is_no_year_is_free(segment: str) -> None:
    claim(segment, Holder.PAGE, 1)
    assert holder_of(segment) == Holder.PAGE


@pytest.mark.parametrize(
    "route", ["admin", "authors", "tags", "search", "media", "static", "corrections", "newest"]
)
@pytest.mark.parametrize("holder", [Holder.SECTION, Holder.PAGE])
def test_a_route_of_the_site_is_refused(route: str, holder: Holder) -> None:
    with pytest.raises(SegmentTaken, match="Part of the site"):
        claim(route, holder, 1)


def test_every_first_segment_that_the_site_answers_is_a_route() -> None:
    from django.urls import URLPattern, URLResolver, get_resolver

    def patterns(resolver: URLResolver) -> list[str]:
        found = []
        for part in resolver.url_patterns:
            route = str(part.pattern)
            if isinstance(part, URLResolver) and not route:
                found += patterns(part)
            elif isinstance(part, URLPattern | URLResolver):
                found.append(route)
        return found

    firsts = {route.split("/")[0] for route in patterns(get_resolver())}
    fixed = {first for first in firsts if first and not first.startswith(("^", "<"))}
    assert fixed, "the site has routes"
    for first in fixed:
        assert holder_of(first) == Holder.ROUTE, first


def test_one_s_own_segment_can_be_claimed_again() -> None:
    claim("town", Holder.SECTION, 1)
    claim("town", Holder.SECTION, 1)
    assert ClaimedPath.objects.filter(segment="town").count() == 1


def test_a_change_gives_the_old_segment_back() -> None:
    claim("town", Holder.SECTION, 1)
    claim("city", Holder.SECTION, 1)
    assert (holder_of("town"), holder_of("city")) == ("", Holder.SECTION)
    claim("town", Holder.PAGE, 1)
    assert holder_of("town") == Holder.PAGE


def test_a_refused_change_keeps_the_old_segment() -> None:
    claim("town", Holder.SECTION, 1)
    with pytest.raises(SegmentTaken):
        claim("admin", Holder.SECTION, 1)
    assert holder_of("town") == Holder.SECTION


def test_release_gives_back_one_holder_s_alone() -> None:
    claim("town", Holder.SECTION, 1)
    claim("ethics", Holder.PAGE, 1)
    release(Holder.SECTION, 1)
    assert (holder_of("town"), holder_of("ethics")) == ("", Holder.PAGE)


def test_looking_claims_nothing() -> None:
    check("town", Holder.SECTION, None)
    assert holder_of("town") == ""


@pytest.mark.parametrize("bad", [
    {"segment": "admin", "holder": "page"}, {"segment": "town", "holder": "king"},
])  # fmt: skip
def test_the_database_refuses_it_too(bad: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ClaimedPath.objects.create(**bad)
