"""An audit row stands in the transaction of its change, or not at all."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from newsroom.accounts.audit import record
from newsroom.accounts.models import AuditEntry
from newsroom.editions.number import advance
from tests.cast import Cast
from tests.factories import make_user


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_there_is_no_row() -> None:
    person = make_user("wanda")
    with pytest.raises(RuntimeError, match="transaction"):
        record(person, "user.change", person)
    assert not AuditEntry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_there_is_no_edition() -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        advance()


def test_a_change_that_fails_takes_its_row_along(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        record(cast.edgar, "user.change", cast.wanda)
        make_user("wanda")
    assert not AuditEntry.objects.exists()


def test_a_row_says_who_what_and_to_which(cast: Cast) -> None:
    record(cast.edgar, "section.change", cast.harbour, changed=["tagline"])
    entry = AuditEntry.objects.get()
    assert (entry.user, entry.action, entry.target_type) == (
        cast.edgar, "section.change", "articles.section",
    )  # fmt: skip
    assert (entry.target_id, entry.target_label) == (str(cast.harbour.pk), "Harbour")
    assert entry.detail == {"changed": ["tagline"]}


@pytest.mark.parametrize("person", [None, AnonymousUser()])
def test_the_system_itself_is_nobody(cast: Cast, person: AnonymousUser | None) -> None:
    assert record(person, "article.publish", cast.harbour).user is None


def test_a_long_name_is_cut_to_its_column(cast: Cast) -> None:
    cast.harbour.name = "x" * 400
    assert record(None, "section.change", cast.harbour).target_label == "x" * 250


def test_a_row_outlives_its_object(cast: Cast) -> None:
    record(cast.edgar, "section.delete", cast.harbour)
    cast.harbour.delete()
    assert AuditEntry.objects.get().target_label == "Harbour"


def test_a_person_who_is_named_is_not_deleted(cast: Cast) -> None:
    record(cast.edgar, "section.change", cast.harbour)
    with pytest.raises(ProtectedError):
        cast.edgar.delete()
