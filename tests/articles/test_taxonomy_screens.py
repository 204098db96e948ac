"""Sections and tags in the admin: their addresses, and what they refuse."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Section, Tag, UrlHistory
from newsroom.masthead.claims import Holder, holder_of
from newsroom.masthead.models import ClaimedPath
from tests.cast import Cast
from tests.factories import document, make_live, make_section

from .forms import signed_in

TOWN = {"name": "Town", "slug": "town", "order": 1}
SECTION, TAG = "/admin/articles/section/", "/admin/articles/tag/"


def values(section: Section, **more: Any) -> dict[str, Any]:
    kept = {"name": section.name, "slug": section.slug, "tagline": section.tagline, "order": 0}
    return kept | more


def errors(answer: Any) -> set[str]:
    assert answer.status_code == 200, "the form is shown again"
    return set(answer.context["adminform"].form.errors)


def test_a_new_section_holds_its_segment(client: Client, cast: Cast) -> None:
    signed_in(client, cast.edgar).post(
        f"{SECTION}add/", {"name": "Town", "slug": "town", "order": 1}
    )
    assert holder_of("town") == Holder.SECTION
    assert client.get("/town/").status_code == 200


@pytest.mark.parametrize("slug", ["search", "admin", "tags", "2026", "harbour", "no/slash", "a b"])
def test_a_segment_that_is_not_free_is_refused(client: Client, cast: Cast, slug: str) -> None:
    answer = signed_in(client, cast.edgar).post(f"{SECTION}add/", TOWN | {"slug": slug})
    assert errors(answer) == {"slug"}
    assert Section.objects.count() == 1


def test_a_moved_section_leaves_its_old_address_behind(client: Client, cast: Cast) -> None:
    signed_in(client, cast.edgar).post(
        f"{SECTION}{cast.harbour.pk}/change/", values(cast.harbour, slug="quay")
    )
    row = UrlHistory.objects.get()
    assert (row.path, row.target, row.target_key) == ("/harbour/", "section", str(cast.harbour.pk))
    assert (holder_of("harbour"), holder_of("quay")) == ("", Holder.SECTION)
    moved = client.get("/harbour/")
    assert (moved.status_code, moved["Location"]) == (301, "/quay/")


def test_a_section_is_part_of_one_level_only(client: Client, cast: Cast) -> None:
    quay = make_section("Quay", parent=cast.harbour)
    town = make_section("Town")
    signed_in(client, cast.edgar)
    for section, parent in ((cast.harbour, town), (town, quay), (town, town)):
        answer = client.post(f"{SECTION}{section.pk}/change/", values(section, parent=parent.pk))
        assert errors(answer) == {"parent"}, (section, parent)


@pytest.mark.parametrize(
    ("field", "colour"), [("accent", "#ffff00"), ("accent_dark", "#000080"), ("accent", "red")]
)
def test_an_accent_that_cannot_be_read_is_refused(
    client: Client, cast: Cast, field: str, colour: str
) -> None:
    answer = signed_in(client, cast.edgar).post(
        f"{SECTION}{cast.harbour.pk}/change/", values(cast.harbour, **{field: colour})
    )
    assert errors(answer) == {field}


def test_a_deleted_section_gives_its_segment_back(client: Client, cast: Cast) -> None:
    signed_in(client, cast.edgar).post(f"{SECTION}{cast.harbour.pk}/delete/", {"post": "yes"})
    assert not Section.objects.exists()
    assert not ClaimedPath.objects.filter(holder=Holder.SECTION).exists()


def test_deleting_several_gives_their_segments_back(client: Client, cast: Cast) -> None:
    town = make_section("Town")
    signed_in(client, cast.edgar).post(SECTION, {
        "action": "delete_selected", "_selected_action": [cast.harbour.pk, town.pk], "post": "yes",
    })  # fmt: skip
    assert not Section.objects.exists()
    assert not ClaimedPath.objects.filter(holder=Holder.SECTION).exists()


def test_a_section_in_use_stays_and_the_page_says_where(client: Client, cast: Cast) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann))
    path = f"{SECTION}{cast.harbour.pk}/delete/"
    page = signed_in(client, cast.edgar).get(path).content.decode()
    assert page.count("Harbour wall to close") >= 2, "on the desk and live"
    client.post(path, {"post": "yes"})
    assert Section.objects.get() == cast.harbour
    assert holder_of("harbour") == Holder.SECTION


def test_a_tag_in_use_stays(client: Client, cast: Cast) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    path = f"{TAG}{cast.tides.pk}/delete/"
    page = signed_in(client, cast.edgar).get(path)
    assert page.status_code == 200 and page.context["protected"]
    client.post(path, {"post": "yes"})
    assert Tag.objects.get() == cast.tides


def test_a_moved_tag_leaves_its_old_address_behind(client: Client, cast: Cast) -> None:
    make_live(cast.edgar, document(cast.harbour, cast.ann, tags=(cast.tides.pk,)))
    signed_in(client, cast.edgar).post(
        f"{TAG}{cast.tides.pk}/change/", {"name": "Tides", "slug": "tide-tables"}
    )
    moved = client.get("/tags/tides/")
    assert (moved.status_code, moved["Location"]) == (301, "/tags/tide-tables/")


def test_a_tag_s_address_is_one_that_can_be_opened(client: Client, cast: Cast) -> None:
    answer = signed_in(client, cast.edgar).post(f"{TAG}add/", {"name": "Öl", "slug": "öl"})
    assert answer.status_code == 302
    assert Tag.objects.get(name="Öl").slug == "ol"
    answer = client.post(f"{TAG}add/", {"name": "海", "slug": "海"})
    assert errors(answer) == {"slug"}
