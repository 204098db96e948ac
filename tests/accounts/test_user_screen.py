"""People and their roles, in the admin: for Administrators alone."""

from typing import Any

import pytest
from django.test import Client

from newsroom.accounts.models import AuditEntry, User
from newsroom.accounts.rights import may
from newsroom.accounts.roles import Role
from tests.factories import make_user

NEW = "tides-come-twice-a-day"
HERE = "/admin/accounts/user/"


@pytest.fixture
def ada(client: Client, db: None) -> User:
    person = make_user("ada", Role.ADMINISTRATOR)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    return person


def form(person: User, *roles: str, **more: Any) -> dict[str, Any]:
    grants = list(person.grants.order_by("pk"))
    values: dict[str, Any] = {"email": person.email, "name": person.name, "is_active": "on"}
    values |= {
        "grants-TOTAL_FORMS": len(grants) + len(roles), "grants-INITIAL_FORMS": len(grants),
    }  # fmt: skip
    for place, grant in enumerate(grants):
        values |= {f"grants-{place}-id": grant.pk, f"grants-{place}-role": grant.role}
        values |= {f"grants-{place}-user": person.pk}
    for place, role in enumerate(roles, len(grants)):
        values[f"grants-{place}-role"] = role
    return values | more


def test_a_role_given_is_held(client: Client, ada: User) -> None:
    wanda = make_user("wanda")
    answer = client.post(f"{HERE}{wanda.pk}/change/", form(wanda, "editor"))
    assert answer.status_code == 302
    assert may(User.objects.get(pk=wanda.pk), "article.publish")


def test_a_role_is_lent_in_the_newsroom_s_zone(client: Client, ada: User) -> None:
    edgar = make_user("edgar", Role.EDITOR)
    more = {"grants-1-until_0": "2026-07-01", "grants-1-until_1": "12:00"}
    answer = client.post(f"{HERE}{edgar.pk}/change/", form(edgar, "publisher", **more))
    assert answer.status_code == 302
    until = edgar.grants.get(role="publisher").until
    assert until is not None and until.isoformat() == "2026-07-01T11:00:00+00:00"


def test_a_role_taken_back_is_gone(client: Client, ada: User) -> None:
    edgar = make_user("edgar", Role.EDITOR)
    client.post(f"{HERE}{edgar.pk}/change/", form(edgar, **{"grants-0-DELETE": "on"}))
    assert User.objects.get(pk=edgar.pk).roles == frozenset()


def test_an_address_in_another_case_is_refused_with_a_sentence(client: Client, ada: User) -> None:
    wanda = make_user("wanda")
    answer = client.post(f"{HERE}{wanda.pk}/change/", form(wanda, email="ADA@news.example"))
    assert answer.status_code == 200
    assert "already logs in with this address" in answer.content.decode()


def test_a_weak_password_is_refused(client: Client, ada: User) -> None:
    values = form(User(email="new@news.example", name="New", pk=0), email="new@news.example")
    for weak in ("short", "password1234", "123456789012", "new@news.example"):
        client.post(f"{HERE}add/", values | {
            "usable_password": "true", "password1": weak, "password2": weak,
        })  # fmt: skip
    assert not User.objects.filter(email="new@news.example").exists()


def test_the_audit_says_which_roles_somebody_held_before_and_after(
    client: Client, ada: User
) -> None:
    edgar = make_user("edgar", Role.EDITOR)
    more = {
        "grants-0-DELETE": "on",
        "grants-2-until_0": "2026-07-01",
        "grants-2-until_1": "12:00",
    }
    values = form(edgar, "administrator", "publisher", **more)
    assert client.post(f"{HERE}{edgar.pk}/change/", values).status_code == 302
    detail = AuditEntry.objects.get().detail
    assert detail["before"] == {"roles": [{"role": "editor", "until": None}]}
    assert detail["after"] == {
        "roles": [
            {"role": "administrator", "until": None},
            {"role": "publisher", "until": "2026-07-01T11:00:00+00:00"},
        ]
    }


def test_the_audit_says_which_roles_a_new_login_began_with(client: Client, ada: User) -> None:
    values = form(User(email="new@news.example", name="New", pk=0), "writer") | {
        "usable_password": "true", "password1": NEW, "password2": NEW,
    }  # fmt: skip
    assert client.post(f"{HERE}add/", values).status_code == 302
    entry = AuditEntry.objects.get()
    assert entry.action == "user.add"
    assert entry.detail == {
        "before": {"roles": []},
        "after": {"roles": [{"role": "writer", "until": None}]},
    }


def test_the_audit_says_when_a_login_is_closed_and_opened(client: Client, ada: User) -> None:
    wanda = make_user("wanda", Role.WRITER)
    closed = form(wanda)
    del closed["is_active"]
    for values in (closed, form(wanda)):
        assert client.post(f"{HERE}{wanda.pk}/change/", values).status_code == 302
    opening, closing = (entry.detail for entry in AuditEntry.objects.all())
    assert (closing["before"], closing["after"]) == ({"is_active": True}, {"is_active": False})
    assert (opening["before"], opening["after"]) == ({"is_active": False}, {"is_active": True})


def test_a_change_of_name_alone_tells_of_no_roles(client: Client, ada: User) -> None:
    wanda = make_user("wanda", Role.WRITER)
    client.post(f"{HERE}{wanda.pk}/change/", form(wanda, name="Wanda Wray"))
    assert AuditEntry.objects.get().detail == {"changed": ["Name"]}


@pytest.mark.django_db(transaction=True)
def test_another_s_password_is_changed_and_audited(client: Client, ada: User) -> None:
    """With transactions as they are in production: Django opens none here by itself."""
    wanda = make_user("wanda", Role.WRITER)
    answer = client.post(
        f"{HERE}{wanda.pk}/password/",
        {"password1": NEW, "password2": NEW, "usable_password": "true", "set-password": "1"},
    )
    assert answer.status_code == 302
    assert User.objects.get(pk=wanda.pk).check_password(NEW)
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.user, entry.target_id) == ("user.change", ada, str(wanda.pk))
    assert NEW not in str(entry.detail)


def test_a_login_is_closed_not_deleted(client: Client, ada: User) -> None:
    wanda = make_user("wanda", Role.WRITER)
    assert client.post(f"{HERE}{wanda.pk}/delete/", {"post": "yes"}).status_code == 403
    client.post(HERE, {
        "action": "delete_selected", "_selected_action": wanda.pk, "post": "yes",
    })  # fmt: skip
    assert User.objects.filter(pk=wanda.pk).exists()


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.WRITER, 403), (Role.EDITOR, 200), (Role.PUBLISHER, 200), (Role.ADMINISTRATOR, 200)],
)
def test_the_audit_is_read_by_editors_and_written_by_nobody(
    client: Client, db: None, role: Role, status: int
) -> None:
    person = make_user("person", role)
    entry = AuditEntry.objects.create(user=person, action="x", target_type="x", target_id="1")
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    here = "/admin/accounts/auditentry/"
    assert client.get(here).status_code == status
    assert client.get(f"{here}{entry.pk}/change/").status_code == status
    for path in (f"{here}add/", f"{here}{entry.pk}/change/", f"{here}{entry.pk}/delete/"):
        assert client.post(path, {"post": "yes"}).status_code == 403, path


@pytest.mark.parametrize("role", Role)
def test_the_first_page_of_the_desk_opens_for_every_role(
    client: Client, db: None, role: Role
) -> None:
    client.force_login(make_user("p", role), "newsroom.accounts.signing_in.EmailBackend")
    assert client.get("/admin/").status_code == 200
