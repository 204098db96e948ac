"""The demo changes nothing where anything stands already."""

import pytest
from django.core.management import CommandError

from articles.models import Article, PublishedArticle
from authors.models import Author
from media.models import Image
from newsroom.accounts.models import AuditEntry, User
from newsroom.masthead.models import Masthead
from tests.factories import make_image, make_user

from .conftest import Fill

MODELS = (User, Article, PublishedArticle, Image, Masthead, Author, AuditEntry)


def _rows() -> list[int]:
    return [model._default_manager.count() for model in MODELS]


def test_a_second_run_is_refused(fill: Fill) -> None:
    fill()
    before = _rows()
    with pytest.raises(CommandError, match="nothing was changed"):
        fill()
    assert _rows() == before


def test_if_empty_says_so_and_succeeds(fill: Fill) -> None:
    make_user("ada")
    before = _rows()
    assert "nothing was changed" in fill(if_empty=True)
    assert _rows() == before


@pytest.mark.parametrize("what", ["login", "masthead", "image"])
def test_any_content_stops_it(fill: Fill, what: str) -> None:
    if what == "login":
        make_user("ada")
    elif what == "masthead":
        Masthead.objects.create(pk=1, name="Ours")
    else:
        make_image()
    before = _rows()
    with pytest.raises(CommandError):
        fill()
    assert _rows() == before
