"""A role can be lent until a set time."""

import datetime as dt

import pytest
from django.utils import timezone

from newsroom.accounts.models import RoleGrant, User
from newsroom.accounts.rights import may
from newsroom.accounts.roles import Role
from tests.factories import make_user


def lent(until: dt.datetime | None) -> User:
    person = make_user("edna", Role.EDITOR)
    RoleGrant.objects.create(user=person, role=Role.PUBLISHER, until=until)
    return User.objects.get(pk=person.pk)


def test_a_lent_role_holds_until_its_time(db: None) -> None:
    person = lent(timezone.now() + dt.timedelta(minutes=1))
    assert person.roles == {Role.EDITOR, Role.PUBLISHER}
    assert may(person, "article.take_down")


@pytest.mark.parametrize("past", [dt.timedelta(0), dt.timedelta(days=3)])
def test_after_its_time_it_is_gone_and_the_own_role_stays(db: None, past: dt.timedelta) -> None:
    person = lent(timezone.now() - past)
    assert person.roles == {Role.EDITOR}
    assert not may(person, "article.take_down") and may(person, "article.publish")


def test_a_role_without_a_time_stays(db: None) -> None:
    assert may(lent(None), "article.take_down")


def test_whoever_had_only_a_lent_role_is_shut_out_of_the_desk(db: None) -> None:
    person = make_user("guest")
    RoleGrant.objects.create(user=person, role=Role.EDITOR, until=timezone.now())
    assert not User.objects.get(pk=person.pk).is_staff
