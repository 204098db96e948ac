"""However an address is spelt, one account has one count of wrong passwords."""

import pytest
from django.core.exceptions import ValidationError

from newsroom.accounts.models import User
from newsroom.accounts.roles import Role
from tests.factories import PASSWORD, make_user

from .test_throttle import HERE, LIMIT, attempt

KIRI = "kiri@news.example"
# Dotless i becomes I in PostgreSQL's UPPER(); dotted I stays apart in Python's lower().
OTHERS = ("kırı@news.example", "KİRİ@news.example")
# The last three hold letters that Django's own form turns into ASCII.
SAME = (
    "KIRI@news.example",
    " kiri@NEWS.example ",
    "\uff4b\uff49\uff52\uff49@news.example",  # fullwidth
    "kiri@new\u017f.example",  # long s
    "\u212airi@news.example",  # the kelvin sign
)


@pytest.mark.parametrize("spelling", OTHERS)
def test_a_spelling_that_is_not_ascii_reaches_no_account(db: None, spelling: str) -> None:
    make_user("kiri", Role.WRITER)
    with pytest.raises(User.DoesNotExist):
        User.objects.get_by_natural_key(spelling)
    assert attempt(spelling, PASSWORD, HERE) == 200


@pytest.mark.parametrize("spelling", SAME)
def test_a_spelling_that_reaches_the_account_counts_for_it(db: None, spelling: str) -> None:
    make_user("kiri", Role.WRITER)
    assert attempt(spelling, PASSWORD, HERE) == 302
    for _ in range(LIMIT):
        attempt(spelling, "wrong", HERE)
    assert attempt(KIRI, PASSWORD, HERE) == 429


def test_no_spelling_opens_a_closed_account(db: None) -> None:
    make_user("kiri", Role.WRITER)
    for _ in range(LIMIT):
        attempt(KIRI, "wrong", HERE)
    answers = [attempt(spelling, PASSWORD, HERE) for spelling in (*OTHERS, *SAME)]
    assert 302 not in answers


def test_a_new_address_is_ascii(db: None) -> None:
    with pytest.raises(ValueError, match="ASCII"):
        User.objects.create_user("wanda@bücher.example", PASSWORD)
    with pytest.raises(ValidationError, match="unaccented"):
        User(email="wanda@bücher.example", name="Wanda").full_clean(exclude=["password"])
