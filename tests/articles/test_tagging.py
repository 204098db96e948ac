"""A tag is made once, whatever the case it is typed in."""

import pytest

from articles.desk.refusals import InvalidDocument
from articles.desk.tagging import add_tag
from articles.models import Tag
from newsroom.accounts.models import AuditEntry
from newsroom.accounts.rights import NotAllowed
from tests.cast import Cast


def test_a_new_tag_is_made_with_its_address_and_audited(cast: Cast) -> None:
    tag = add_tag("  Fish   &  Chips ", cast.edgar)
    assert (tag.name, tag.slug) == ("Fish & Chips", "fish-chips")
    assert AuditEntry.objects.get(action="tag.add").target_id == str(tag.pk)


@pytest.mark.parametrize("name", ["Tides", "tides", "TIDES", " tides "])
def test_a_tag_that_is_there_is_used(cast: Cast, name: str) -> None:
    assert add_tag(name, cast.edgar) == cast.tides
    assert Tag.objects.count() == 1


@pytest.mark.parametrize("name", ["Town Hall", "town-hall", "TOWNHALL", "Tówn  Háll", "town‑hall"])
def test_spelt_otherwise_it_is_the_same_tag(cast: Cast, name: str) -> None:
    known = add_tag("Town Hall", cast.edgar)
    assert add_tag(name, cast.edgar) == known
    assert add_tag("Town Halls", cast.edgar) != known


def test_a_writer_uses_tags_and_makes_none(cast: Cast) -> None:
    assert add_tag("tides", cast.wanda) == cast.tides
    with pytest.raises(NotAllowed, match=r"tag\.add"):
        add_tag("Boats", cast.wanda)
    assert Tag.objects.count() == 1


@pytest.mark.parametrize("name", ["", "   ", "\x00", "x" * 101])
def test_a_name_must_have_1_to_100_letters(cast: Cast, name: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        add_tag(name, cast.edgar)
    assert list(caught.value.errors) == ["tags"]


def test_names_that_look_alike_get_different_addresses(cast: Cast) -> None:
    slugs = [add_tag(name, cast.edgar).slug for name in ("C", "C++", "C#", "海")]
    assert slugs == ["c", "c-2", "c-3", "tag"]
