"""Authors are found by any word of their name, whatever case and accents."""

import pytest

from authors.finding import find_authors, namesake
from tests.factories import make_author


@pytest.fixture(autouse=True)
def everybody(db: None) -> None:
    make_author("Zoë Ångström")
    make_author("Ann Carter")
    make_author("Carla Nunn")
    make_author("Old Carter", former=True)


def _names(question: str, most: int = 12) -> list[str]:
    return [author.name for author in find_authors(question, most=most)]


@pytest.mark.parametrize("typed", ["zoe", "ZOË", "angst", "Angstrom zoe", "ström"])
def test_accents_case_and_order_of_words_do_not_matter(typed: str) -> None:
    assert _names(typed) == ["Zoë Ångström"]


def test_who_is_called_so_comes_before_who_merely_holds_the_letters() -> None:
    assert _names("car") == ["Ann Carter", "Carla Nunn"]
    assert _names("nn") == ["Ann Carter", "Carla Nunn"]
    assert _names("n") == ["Carla Nunn", "Ann Carter", "Zoë Ångström"]


def test_former_authors_are_not_offered_but_are_namesakes() -> None:
    assert "Old Carter" not in _names("")
    known = namesake("old  CARTER")
    assert known is not None and known.former


def test_nothing_typed_finds_the_first_and_signs_find_nobody() -> None:
    assert _names("", most=2) == ["Ann Carter", "Carla Nunn"]
    assert _names("%") == _names('"') == []
