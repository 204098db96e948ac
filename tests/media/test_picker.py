"""The editor's image dialog: find and look at, as JSON."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from media.models import Image
from media.uploading import add_image
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role

from .pictures import encoded, pixels, upload, user

pytestmark = pytest.mark.urls("tests.media.urls")
LIST = "/admin/media/image/picker/"


@pytest.fixture
def signed_in(client: Client, writer: User) -> Client:
    client.force_login(writer, "newsroom.accounts.signing_in.EmailBackend")
    return client


def _add(writer: User, width: int, **given: str) -> Image:
    return add_image(upload(encoded(pixels(width, 64))), user=writer, given=given)


def test_the_addresses_have_their_names() -> None:
    assert reverse("admin:media_image_picker") == LIST
    assert reverse("admin:media_image_picker_one", args=(7,)) == f"{LIST}7/"


def test_an_image_is_described_with_everything_the_dialog_shows(
    signed_in: Client, writer: User
) -> None:
    image = add_image(upload(), user=writer, given={"title": "Harbour", "alt": "Boats"})
    (found,) = signed_in.get(LIST).json()["images"]
    assert set(found) == {
        "id",
        "title",
        "alt",
        "caption",
        "credit",
        "creator",
        "copyright_notice",
        "instructions",
        "width",
        "height",
        "thumb",
        "preview",
        "rights_expire",
        "expired",
        "page",
    }
    assert found["page"] == f"/admin/media/image/{image.pk}/change/"
    assert (found["id"], found["title"], found["width"]) == (image.pk, "Harbour", 600)
    assert found["thumb"]["src"].startswith("/media/") and found["thumb"]["width"] == 480
    assert "480w" in found["preview"]["srcset"]
    assert signed_in.get(f"{LIST}{image.pk}/").json() == {"image": found}
    assert signed_in.get(f"{LIST}{image.pk + 1}/").status_code == 404
    assert signed_in.get(f"{LIST}{'9' * 30}/").status_code == 404


def test_pages_go_by_id_newest_first(
    signed_in: Client, writer: User, django_assert_max_num_queries: Any
) -> None:
    images = [_add(writer, width) for width in range(64, 64 + 30)]
    with django_assert_max_num_queries(4):
        first = signed_in.get(LIST).json()
    assert [item["id"] for item in first["images"]] == [image.pk for image in reversed(images[6:])]
    assert first["more"] is True
    second = signed_in.get(LIST, {"before": first["images"][-1]["id"]}).json()
    assert [item["id"] for item in second["images"]] == [image.pk for image in reversed(images[:6])]
    assert second["more"] is False


@pytest.mark.parametrize("before", ["x", "-1", "9" * 40, "9" * 5000, "²", "\0"])
def test_a_senseless_page_is_no_error(signed_in: Client, before: str) -> None:
    assert signed_in.get(LIST, {"before": before}).status_code == 200


@pytest.mark.parametrize("words", ["HARBOUR", "carter", "north", "boats carter", "press", "return"])
def test_every_word_is_looked_for_in_words_and_keywords(
    signed_in: Client, writer: User, words: str
) -> None:
    image = _add(
        writer,
        80,
        title="Harbour",
        caption="They return.",
        credit="Press",
        creator="Ann Carter",
        keywords="boats, North Sea, north wind",
    )
    _add(writer, 90, title="Mountain")
    found = signed_in.get(LIST, {"q": words}).json()["images"]
    assert [item["id"] for item in found] == [image.pk]
    assert signed_in.get(LIST, {"q": f"{words} mountain"}).json()["images"] == []


@pytest.mark.parametrize("words", ["\0", "har\0bour", "\0 harbour"])
def test_a_nul_is_no_error(signed_in: Client, writer: User, words: str) -> None:
    image = _add(writer, 80, title="Harbour")
    found = signed_in.get(LIST, {"q": words})
    assert [item["id"] for item in found.json()["images"]] == [image.pk]


def test_who_has_no_right_is_told_so(client: Client, db: None) -> None:
    assert client.get(LIST).status_code == 302
    person = user(Role.WRITER)
    person.grants.all().delete()
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    assert client.get(LIST).status_code in {302, 403}
