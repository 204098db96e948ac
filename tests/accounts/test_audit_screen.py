"""The audit on the desk: found by action, never counted as a whole."""

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.accounts.desk_admin import DeskModelAdmin
from newsroom.accounts.models import AuditEntry, User
from newsroom.accounts.roles import Role
from tests.factories import make_user

HERE = "/admin/accounts/auditentry/"


@pytest.fixture
def edgar(client: Client, db: None) -> User:
    person = make_user("edgar", Role.EDITOR)
    client.force_login(person, "newsroom.accounts.signing_in.EmailBackend")
    for action in ("user.change", "housead.add"):
        AuditEntry.objects.create(
            user=person, action=action, target_type="x", target_id="1", target_label=f"It: {action}"
        )
    return person


def test_the_list_neither_counts_the_audit_nor_reads_all_its_actions(
    client: Client, edgar: User
) -> None:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(HERE).status_code == 200
    asked = [
        query["sql"].upper() for query in queries if "ACCOUNTS_AUDITENTRY" in query["sql"].upper()
    ]
    assert asked
    assert not [sql for sql in asked if "COUNT(" in sql or "DISTINCT" in sql]


@pytest.mark.parametrize("action", ["user.change", "housead.add"])
def test_one_action_is_picked(client: Client, edgar: User, action: str) -> None:
    page = client.get(HERE, {"action": action}).content.decode()
    assert f"It: {action}" in page
    assert page.count("It: ") == 1


def test_every_action_of_an_ordinary_admin_can_be_picked(client: Client, edgar: User) -> None:
    page = client.get(HERE).content.decode()
    for model, model_admin in admin.site._registry.items():
        if isinstance(model_admin, DeskModelAdmin):
            assert f"action={model._meta.model_name}.change" in page
