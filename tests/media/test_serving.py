"""Renditions are served for ever under their names, and originals never."""

import pytest
from django.test import Client

from media import stores
from media.uploading import add_image
from newsroom.accounts.models import User

from .pictures import upload

pytestmark = pytest.mark.urls("tests.media.urls")


@pytest.mark.parametrize(
    ("extension", "content_type"), [("jpg", "image/jpeg"), ("avif", "image/avif")]
)
def test_a_file_comes_with_its_type_and_may_be_kept_for_ever(
    client: Client, extension: str, content_type: str
) -> None:
    name = stores.keep(stores.renditions(), extension, b"the picture")
    answer = client.get(f"/media/{name}")
    assert answer.status_code == 200
    assert answer.getvalue() == b"the picture"
    assert answer["Content-Type"] == content_type
    assert answer["Content-Length"] == "11"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not answer.cookies and not answer.has_header("Vary")


def test_head_says_the_same_without_the_bytes(client: Client) -> None:
    name = stores.keep(stores.renditions(), "jpg", b"the picture")
    answer = client.head(f"/media/{name}")
    assert (answer.status_code, answer["Content-Length"]) == (200, "11")
    assert answer.getvalue() == b""


def test_nothing_else_is_answered(client: Client) -> None:
    name = stores.keep(stores.renditions(), "jpg", b"the picture")
    assert client.post(f"/media/{name}").status_code == 405
    for path in (
        "aa/unknownunknownunknown1.jpg",
        f"{name}x",
        f"{name}%0A",
        name.upper(),
        f"../{name}",
        "../../originals/secret",
        "%2e%2e/aa.jpg",
        "aa/",
        "",
    ):
        answer = client.get(f"/media/{path}")
        assert answer.status_code == 404, path
        assert "immutable" not in answer.get("Cache-Control", "")


def test_an_original_has_no_address(client: Client, writer: User) -> None:
    image = add_image(upload(), user=writer)
    assert client.get(f"/media/{image.file}").status_code == 404
