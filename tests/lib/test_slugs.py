"""Slugs and folded text."""

import re

import pytest

from newsroom.lib.slugs import SLUG_LENGTH, SLUG_PATTERN, fold, free_slug, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Harbour wall to close", "harbour-wall-to-close"),
        ("  Many   spaces -- and — dashes ", "many-spaces-and-dashes"),
        ("O’Brien’s 3.5% win", "obriens-3-5-win"),
        ("Ærøskøbing, Łódź & Großstraße", "aeroskobing-lodz-grossstrasse"),
        ("İstanbul ısı", "istanbul-isi"),
        ("Þingvellir", "thingvellir"),
        ("½ ² ﬁne", "1-2-2-fine"),
        ("海", ""),
        ("…", ""),
        ("", ""),
    ],
)
def test_a_slug_is_letters_digits_and_single_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug
    assert not slug or re.fullmatch(SLUG_PATTERN, slug)


def test_a_long_slug_is_cut_at_a_word() -> None:
    slug = slugify("harbour " * 30)
    assert len(slug) <= SLUG_LENGTH and slug.endswith("harbour")
    assert slugify("one two three", length=7) == "one-two"
    assert slugify("one two three", length=8) == "one-two"


def test_a_single_long_word_is_cut_hard() -> None:
    assert slugify("x" * 200) == "x" * SLUG_LENGTH


def test_a_slug_of_a_slug_is_itself() -> None:
    slug = slugify("Ærøskøbing " * 12)
    assert slugify(slug) == slug


@pytest.mark.parametrize(
    ("wanted", "taken", "got"),
    [
        ("wall", set(), "wall"),
        ("wall", {"walls"}, "wall"),
        ("wall", {"wall"}, "wall-2"),
        ("wall", {"wall", "wall-2", "wall-3"}, "wall-4"),
        ("wall", {"wall", "wall-3"}, "wall-2"),
    ],
)
def test_a_taken_slug_gets_the_next_number(wanted: str, taken: set[str], got: str) -> None:
    assert free_slug(wanted, taken) == got


def test_a_full_slug_makes_room_for_its_number() -> None:
    full = "x" * 87 + "-yz"
    assert free_slug(full, {full}) == "x" * 87 + "-2"
    assert len(free_slug("x" * 90, {"x" * 90})) == 90


@pytest.mark.parametrize("text", ["Café", "CAFÉ", "cafe", "CAFE\u0301"])
def test_folding_makes_spellings_equal(text: str) -> None:
    assert fold(text) == "cafe"


def test_folding_twice_changes_nothing() -> None:
    text = "Ærø ŁÓDŹ Straße İ ﬁ ½ ㌀"
    assert fold(fold(text)) == fold(text)
