"""Two texts are compared in words that people read, not in keys."""

from dataclasses import replace

from articles.admin.comparison import MOST_WORDS, marked_words, rows_of
from articles.desk.merging import merge
from articles.desk.tagging import add_tag
from articles.document import ArticleDocument, BylineEntry, ImageEntry
from tests.cast import Cast
from tests.factories import document, make_image


def differences(mine: ArticleDocument, theirs: ArticleDocument) -> dict[str, tuple[str, str]]:
    found = merge(mine, mine, theirs)
    return {
        row.name: ("".join(w for w, _ in row.mine), "".join(w for w, _ in row.theirs))
        for row in rows_of(found, found.changes)
    }


def test_bylines_pictures_tags_and_sections_are_named(cast: Cast) -> None:
    image = make_image()
    mine = document(cast.harbour, cast.ann)
    theirs = replace(
        mine,
        section=None,
        bylines=(BylineEntry(cast.ann.pk), BylineEntry(cast.ben.pk, "photographer")),
        lead=ImageEntry(image.pk, title="High water"),
        tags=(cast.tides.pk,),
    )
    assert differences(mine, theirs) == {
        "section": ("Harbour", "(empty)"),
        "bylines": ("Ann Carter (Author)", "Ann Carter (Author)\nBen Doyle (Photographer)"),
        "lead": ("(empty)", "Harbour wall · High water"),
        "tags": ("(empty)", "Tides"),
    }


def test_what_is_gone_is_called_gone(cast: Cast) -> None:
    mine = document(cast.harbour, cast.ann)
    theirs = replace(mine, tags=(999_999,))
    assert differences(mine, theirs) == {"tags": ("(empty)", "(gone)")}


def test_words_that_one_text_lacks_are_marked() -> None:
    mine, theirs = marked_words("The old wall.", "The new wall.")
    assert mine == [("The ", False), ("old", True), (" wall.", False)]
    assert theirs == [("The ", False), ("new", True), (" wall.", False)]
    long = "word " * MOST_WORDS
    assert marked_words(long, "other")[0] == [(long, False)]


def test_the_same_tag_in_another_case_is_not_made_again(cast: Cast) -> None:
    assert add_tag("Über die Brücke", cast.edgar) == add_tag("über die BRÜCKE", cast.edgar)
