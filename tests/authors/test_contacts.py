"""Private contacts stand in a table of their own and show to few."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import IntegrityError, transaction
from django.test import Client

from authors.models import Author, AuthorContact
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.roles import Role
from tests.factories import make_author, make_user

HERE = "/admin/authors/author/"


@pytest.fixture
def ann(db: None) -> Author:
    author = make_author("Ann Carter")
    AuthorContact.objects.create(
        author=author, email="ann@private.example", phone="555 0101", notes="Nights only."
    )
    return author


def test_the_profile_s_table_holds_no_contact() -> None:
    columns = {field.column for field in Author._meta.concrete_fields}
    assert not columns & {"email", "phone", "telephone", "notes", "address"}
    assert AuthorContact._meta.db_table != Author._meta.db_table


def test_there_is_one_set_of_contacts_for_an_author(ann: Author) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        AuthorContact.objects.create(author=ann)


def test_contacts_go_with_the_author(ann: Author) -> None:
    ann.delete()
    assert not AuthorContact.objects.exists()


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        (Role.PROFILE_MANAGER, True),
        (Role.ADMINISTRATOR, True),
        (Role.WRITER, False),
        (Role.EDITOR, False),
        (Role.PUBLISHER, False),
    ],
)
def test_only_those_who_keep_profiles_see_them(
    client: Client, ann: Author, role: Role, shown: bool
) -> None:
    client.force_login(make_user("p", role), "newsroom.accounts.signing_in.EmailBackend")
    page = client.get(f"{HERE}{ann.pk}/change/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "Ann Carter" in text
    for secret in ("ann@private.example", "555 0101", "Nights only."):
        assert (secret in text) is shown, secret


def test_contacts_are_written_with_the_profile(client: Client, ann: Author) -> None:
    person = make_user("mona", Role.PROFILE_MANAGER)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    values: dict[str, Any] = {
        "name": "Ann Carter", "slug": "ann-carter", "listed": "on",
        "links-TOTAL_FORMS": 1, "links-INITIAL_FORMS": 0,
        "links-0-network": "mastodon", "links-0-url": "https://social.example/@ann",
        "links-0-order": 0,
        "contact-TOTAL_FORMS": 1, "contact-INITIAL_FORMS": 1,
        "contact-0-id": AuthorContact.objects.get().pk, "contact-0-author": ann.pk,
        "contact-0-email": "new@private.example",
    }  # fmt: skip
    assert client.post(f"{HERE}{ann.pk}/change/", values).status_code == 302
    assert AuthorContact.objects.get().email == "new@private.example"
    assert ann.links.get().url == "https://social.example/@ann"


def test_the_public_page_shows_none(client: Client, ann: Author) -> None:
    page = client.get("/authors/ann-carter/")
    assert page.status_code == 200
    for secret in (b"private.example", b"555 0101", b"Nights only"):
        assert secret not in page.content


def _words(row: Any) -> str:
    return " ".join(str(getattr(row, field.attname)) for field in row._meta.concrete_fields)


def test_no_log_keeps_a_contact(client: Client, ann: Author) -> None:
    person = make_user("mona", Role.PROFILE_MANAGER)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")

    def write(contact: dict[str, Any]) -> None:
        values = {"name": "Ann Carter", "slug": "ann-carter", "listed": "on"}
        values |= {"links-TOTAL_FORMS": 0, "links-INITIAL_FORMS": 0, "contact-TOTAL_FORMS": 1}
        values |= {f"contact-0-{name}": value for name, value in contact.items()}
        values |= {"contact-INITIAL_FORMS": int("id" in contact), "contact-0-author": ann.pk}
        assert client.post(f"{HERE}{ann.pk}/change/", values).status_code == 302

    kept = AuthorContact.objects.get().pk
    write({"id": kept, "email": "new@private.example", "phone": "555 0102"})
    write({"id": kept, "email": "new@private.example", "DELETE": "on"})
    write({"phone": "555 0103", "notes": "Nights only."})
    write({"id": AuthorContact.objects.get().pk, "phone": "555 0104"})
    assert client.post(f"{HERE}{ann.pk}/delete/", {"post": "yes"}).status_code == 302
    rows = [*LogEntry.objects.all(), *AuditEntry.objects.all()]
    assert len(rows) == 10
    text = " ".join(map(_words, rows))
    assert "private contact" in text
    for secret in ("private.example", "555 010", "Nights"):
        assert secret not in text


@pytest.mark.parametrize("role", Role)
def test_there_is_no_history_beside_the_audit(client: Client, ann: Author, role: Role) -> None:
    client.force_login(make_user("p", role), "newsroom.accounts.signing_in.EmailBackend")
    assert client.get(f"{HERE}{ann.pk}/history/").status_code == 404


def test_a_contact_names_itself_without_telling(ann: Author) -> None:
    assert str(AuthorContact.objects.get()) == "private contact of Ann Carter"
