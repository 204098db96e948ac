"""Autocomplete answers a NUL as if it were not there; PostgreSQL takes it in no text."""

import pytest
from django.test import Client

from newsroom.accounts.roles import Role
from tests.factories import make_author, make_image, make_user


@pytest.mark.parametrize("term", ["\0", "a\0nn", "ann\0"])
@pytest.mark.parametrize(
    ("app", "model", "field"), [("authors", "author", "portrait"), ("articles", "byline", "author")]
)
def test_autocomplete(
    client: Client, db: None, term: str, app: str, model: str, field: str
) -> None:
    make_image(title="Ann at sea")
    make_author("Ann Carter")
    _signed_in(client)
    answer = client.get(
        "/admin/autocomplete/",
        {"app_label": app, "model_name": model, "field_name": field, "term": term},
    )
    assert answer.status_code == 200
    assert len(answer.json()["results"]) == 1


@pytest.mark.parametrize("path", ["media/image", "media/keyword", "authors/author"])
def test_lists(client: Client, db: None, path: str) -> None:
    _signed_in(client)
    assert client.get(f"/admin/{path}/", {"q": "a\0nn"}).status_code == 200


def _signed_in(client: Client) -> None:
    person = make_user("ada", Role.ADMINISTRATOR)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
