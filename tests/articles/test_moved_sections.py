"""A section that moves under another takes its live articles along."""

from django.test import Client

from tests.cast import Cast
from tests.factories import document, make_live, make_section

FIELDS = {"name": "Pier", "slug": "pier", "tagline": "", "description": "", "order": "0",
          "accent": "", "accent_dark": ""}  # fmt: skip


def test_the_front_above_shows_a_moved_sections_stories_and_drops_them_again(
    cast: Cast, client: Client
) -> None:
    pier = make_section("Pier")
    make_live(cast.edgar, document(pier, cast.ann, headline="Pier lamp relit"))
    client.force_login(cast.edgar)
    address = f"/admin/articles/section/{pier.pk}/change/"
    assert "Pier lamp relit" not in client.get("/harbour/").text
    assert client.post(address, {**FIELDS, "parent": str(cast.harbour.pk)}).status_code == 302
    assert "Pier lamp relit" in client.get("/harbour/").text
    assert client.post(address, {**FIELDS, "parent": ""}).status_code == 302
    assert "Pier lamp relit" not in client.get("/harbour/").text
