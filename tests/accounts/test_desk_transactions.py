"""Looking takes no write lock; the edition is the last thing that a change writes."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Tag
from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from tests.factories import make_tag, make_user

BEGINS = ("BEGIN", "SAVEPOINT")
TAGS = "/admin/articles/tag/"


@pytest.fixture
def ada(client: Client, transactional_db: None) -> User:
    person = make_user("ada", Role.ADMINISTRATOR)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return person


@contextmanager
def statements() -> Iterator[list[str]]:
    found: list[str] = []
    with CaptureQueriesContext(connection) as queries:
        yield found
    found += [query["sql"] for query in queries]


def test_looking_opens_no_transaction(client: Client, ada: User) -> None:
    for path in (
        TAGS,
        "/admin/accounts/user/",
        f"/admin/accounts/user/{ada.pk}/password/",
        "/admin/masthead/policypage/",
    ):
        with statements() as said:
            assert client.get(path).status_code == 200
        assert not [sql for sql in said if sql.startswith(BEGINS)], path


@pytest.mark.parametrize("verb", ["add", "change", "delete", "delete many"])
def test_the_edition_is_written_last(client: Client, ada: User, verb: str) -> None:
    tag = make_tag("Boats")
    path, values = {
        "add": ("add/", {"name": "Tides", "slug": "tides"}),
        "change": (f"{tag.pk}/change/", {"name": "Ships", "slug": "boats"}),
        "delete": (f"{tag.pk}/delete/", {"post": "yes"}),
        "delete many": (
            "", {"action": "delete_selected", "_selected_action": str(tag.pk), "post": "yes"},
        ),
    }[verb]  # fmt: skip
    with statements() as said:
        assert client.post(f"{TAGS}{path}", values).status_code == 302
    writes = [sql for sql in said if sql.startswith(("INSERT", "UPDATE", "DELETE"))]
    ours = [sql for sql in writes if "django_session" not in sql]
    assert "editions_edition" in ours[-1], ours
    assert sum("accounts_auditentry" in sql for sql in ours) == 1
    assert Tag.objects.filter(name="Boats").exists() is (verb == "add")
