"""The demo changes nothing where anything stands already."""

import pytest
from django.core.management import CommandError

from newsroom.masthead.models import Masthead
from tests.factories import make_image, make_user

from .conftest import Fill
from .counts import rows


def test_if_empty_says_so_and_succeeds(fill: Fill) -> None:
    make_user("ada")
    before = rows()
    assert "nothing was changed" in fill(if_empty=True)
    assert rows() == before


@pytest.mark.parametrize("what", ["login", "masthead", "image"])
def test_any_content_stops_it(fill: Fill, what: str) -> None:
    if what == "login":
        make_user("ada")
    elif what == "masthead":
        Masthead.objects.create(pk=1, name="Ours")
    else:
        make_image()
    before = rows()
    with pytest.raises(CommandError):
        fill()
    assert rows() == before
