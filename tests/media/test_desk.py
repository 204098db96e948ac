"""The library on the desk: list, upload, change, deletion, each by its right."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from media import usage
from media.models import Image, Keyword
from media.uploading import add_image
from newsroom.accounts.models import AuditEntry, User
from newsroom.accounts.roles import Role

from .pictures import encoded, open_use, pixels, upload, user

pytestmark = pytest.mark.urls("tests.media.urls")
LIST, ADD = "/admin/media/image/", "/admin/media/image/add/"


@pytest.fixture
def image(writer: User) -> Image:
    return add_image(
        upload(), user=writer, given={"title": "Harbour", "keywords": "boats, North Sea"}
    )


def _signed_in(client: Client, person: User) -> Client:
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return client


def _form(image: Image, **changes: str) -> dict[str, Any]:
    fields = ("title", "alt", "caption", "credit", "creator", "copyright_notice", "licence")
    more = ("licence_url", "source_url", "instructions", "agency_number", "digital_source")
    values = {name: getattr(image, name) for name in (*fields, *more)}
    values |= {"focal_x": str(image.focal_x), "focal_y": str(image.focal_y), "rights_expire": ""}
    values |= {"keywords": "North Sea, boats"}
    return values | changes


def test_the_list_shows_pictures_and_is_searched_by_keyword(
    client: Client, image: Image, writer: User
) -> None:
    add_image(upload(encoded(pixels(300, 200)), "other.jpg"), user=writer)
    page = _signed_in(client, writer).get(LIST, {"q": "north sea"})
    assert page.status_code == 200
    assert page.content.count(b"/media/") >= 1
    assert b"Harbour" in page.content and b"other.jpg" not in page.content


def test_the_list_costs_the_same_for_any_number_of_images(
    client: Client, writer: User, django_assert_max_num_queries: Any
) -> None:
    for width in range(300, 312):
        add_image(upload(encoded(pixels(width, 200))), user=writer)
    _signed_in(client, writer)
    with django_assert_max_num_queries(12):
        client.get(LIST)


def test_an_upload_goes_through_the_one_function(client: Client, writer: User) -> None:
    _signed_in(client, writer)
    assert b'type="file"' in client.get(ADD).content
    answer = client.post(ADD, {"upload": upload(), "title": "Quay", "licence": "own"})
    image = Image.objects.get()
    assert answer.status_code == 302
    assert (image.title, image.licence, image.uploader) == ("Quay", "own", writer)
    assert AuditEntry.objects.filter(action="image.add").count() == 1


def test_a_refused_file_says_why_at_its_field_and_keeps_what_was_typed(
    client: Client, writer: User
) -> None:
    answer = _signed_in(client, writer).post(
        ADD, {"upload": upload(b"no picture"), "caption": "Boats return.", "licence": "own"}
    )
    assert answer.status_code == 200
    assert "no picture the library can read" in answer.content.decode()
    assert "Boats return." in answer.content.decode()


def test_a_second_copy_is_answered_with_a_link_to_the_first(
    client: Client, image: Image, writer: User
) -> None:
    answer = _signed_in(client, writer).post(
        ADD, {"upload": upload(), "caption": "Typed by hand.", "licence": "own"}
    )
    address = reverse("admin:media_image_change", args=(image.pk,))
    assert f'<a href="{address}"' in answer.content.decode()
    assert "Typed by hand." in answer.content.decode()
    assert Image.objects.count() == 1


def test_a_wrong_value_is_shown_at_its_field(client: Client, writer: User) -> None:
    answer = _signed_in(client, writer).post(
        ADD, {"upload": upload(), "licence": "own", "licence_url": "nowhere"}
    )
    assert "Enter a valid URL" in answer.content.decode() and not Image.objects.exists()


def test_the_form_shows_the_picture_its_uses_and_its_metadata(
    client: Client, image: Image, editor: User, everywhere_live: None
) -> None:
    Image.objects.update(metadata={"iptc": {"2:110": ["<AP>"]}})
    page = _signed_in(client, editor).get(f"{LIST}{image.pk}/change/").content.decode()
    assert "data-focal-point" in page and image.renditions[0]["name"] in page
    assert 'href="/admin/articles/article/1/"' in page and "Harbour reopens" in page
    assert "&lt;AP&gt;" in page
    assert "North Sea, boats" in page


def test_a_change_goes_through_the_one_function(client: Client, image: Image, writer: User) -> None:
    data = _form(image, credit="Image credit: Ann Carter", keywords="boats, quay")
    answer = _signed_in(client, writer).post(f"{LIST}{image.pk}/change/", data)
    assert answer.status_code == 302
    image.refresh_from_db()
    assert image.credit == "Ann Carter"
    assert sorted(image.keywords.names()) == ["boats", "quay"]
    entry = AuditEntry.objects.get(action="image.change")
    assert set(entry.detail["after"]) == {"credit", "keywords"}


def test_a_writer_may_look_at_what_is_not_theirs_but_not_change_it(
    client: Client, image: Image
) -> None:
    _signed_in(client, user(Role.WRITER, "other@news.example"))
    page = client.get(f"{LIST}{image.pk}/change/")
    assert page.status_code == 200 and b'name="credit"' not in page.content
    assert client.post(f"{LIST}{image.pk}/change/", _form(image)).status_code == 403


def test_nor_what_readers_see_of_their_own(
    client: Client, image: Image, writer: User, everywhere_live: None
) -> None:
    answer = _signed_in(client, writer).post(f"{LIST}{image.pk}/change/", _form(image, alt="x"))
    assert answer.status_code == 403


def test_deleting_asks_and_deletes(client: Client, image: Image, editor: User) -> None:
    _signed_in(client, editor)
    assert b"Are you sure" in client.get(f"{LIST}{image.pk}/delete/").content
    client.post(f"{LIST}{image.pk}/delete/", {"post": "yes"})
    assert not Image.objects.exists()
    assert AuditEntry.objects.filter(action="image.delete", user=editor).exists()


def test_an_image_in_use_is_not_deleted_and_its_uses_are_named(
    client: Client, image: Image, editor: User, everywhere_live: None
) -> None:
    answer = _signed_in(client, editor).post(f"{LIST}{image.pk}/delete/", {"post": "yes"})
    assert b"Harbour reopens" in answer.content
    answer = client.post(
        LIST, {"action": "delete_selected", "_selected_action": [image.pk], "post": "yes"}
    )
    assert b"Harbour reopens" in answer.content
    assert Image.objects.exists()


def test_an_image_put_to_use_between_question_and_answer_is_kept(
    client: Client, image: Image, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter([{}])
    use = open_use("A story", "", live=False)
    finder = lambda ids: next(calls, {image.pk: [use]})  # noqa: E731
    monkeypatch.setattr(usage, "_finders", [finder])
    answer = _signed_in(client, editor).post(
        f"{LIST}{image.pk}/delete/", {"post": "yes"}, follow=True
    )
    assert b"A story" in answer.content and Image.objects.exists()


def test_several_are_deleted_one_by_one(client: Client, image: Image, editor: User) -> None:
    _signed_in(client, editor).post(
        LIST, {"action": "delete_selected", "_selected_action": [image.pk], "post": "yes"}
    )
    assert not Image.objects.exists()
    assert AuditEntry.objects.filter(action="image.delete").count() == 1


def test_a_writer_is_offered_no_deletion(client: Client, image: Image, writer: User) -> None:
    assert _signed_in(client, writer).get(f"{LIST}{image.pk}/delete/").status_code == 403


def test_keywords_are_renamed_by_editors(
    client: Client, image: Image, editor: User, writer: User
) -> None:
    keyword = Keyword.objects.get(name="boats")
    address = f"/admin/media/keyword/{keyword.pk}/change/"
    assert _signed_in(client, writer).post(address, {"name": "ships"}).status_code == 403
    assert _signed_in(client, editor).post(address, {"name": "ships"}).status_code == 302
    assert "ships" in image.keywords.names()
