"""Profiles: what the database and the form refuse, and what protects a portrait."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from authors.admin import CommaSeparated
from authors.models import Author
from media.changing import InUse, delete_image
from newsroom.accounts.roles import Role
from tests.factories import make_author, make_image, make_user


def test_a_slug_is_one_author_s_alone(db: None) -> None:
    make_author("Ann Carter")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_author("Ann Carter")


def test_a_login_belongs_to_one_author(db: None) -> None:
    person = make_user("ann")
    make_author("Ann", user=person)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_author("Ben", user=person)


def test_an_author_outlives_the_login(db: None) -> None:
    person = make_user("ann")
    author = make_author("Ann", user=person)
    person.delete()
    author.refresh_from_db()
    assert author.user is None


def test_a_portrait_in_use_stays_and_the_refusal_says_where(db: None) -> None:
    image = make_image()
    author = make_author("Ann", portrait=image)
    with pytest.raises(InUse) as caught:
        delete_image(image, user=make_user("edgar", Role.EDITOR))
    (use,) = caught.value.uses
    assert (use.label, use.live) == ("Portrait of Ann", True)
    assert use.url == f"/admin/authors/author/{author.pk}/change/"
    with pytest.raises(ProtectedError):
        image.delete()


@pytest.mark.parametrize("isni", ["0000000121032683", "000000012103268X"])
def test_an_isni_passes(db: None, isni: str) -> None:
    Author(name="Ann", slug="ann", isni=isni).full_clean()


@pytest.mark.parametrize("isni", ["123", "0000 0001 2103 2683", "X000000121032683"])
def test_what_is_no_isni_is_refused(db: None, isni: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Author(name="Ann", slug="ann", isni=isni).full_clean()
    assert list(caught.value.message_dict) == ["isni"]


def test_lists_are_typed_with_commas() -> None:
    field = CommaSeparated(required=False)
    assert field.clean(" courts, tides ,, ") == ["courts", "tides"]
    assert field.clean("") == []
    assert field.prepare_value(["courts", "tides"]) == "courts, tides"
    assert not field.has_changed(["courts"], "courts")
    assert field.has_changed(["courts"], "courts, tides")
