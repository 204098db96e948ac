"""Two texts are compared in words that people read, not in keys."""

from dataclasses import replace

from articles.admin.stale import differences
from articles.desk.tagging import add_tag
from articles.document import BylineEntry, ImageEntry
from tests.cast import Cast
from tests.factories import document, make_image


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
    said = {one.name: (one.mine, one.theirs) for one in differences(mine, theirs)}
    assert said == {
        "section": ("Harbour", ""),
        "bylines": ("Ann Carter (Author)", "Ann Carter (Author)\nBen Doyle (Photographer)"),
        "lead": ("", "Harbour wall · High water"),
        "tags": ("", "Tides"),
    }


def test_what_is_gone_is_called_gone(cast: Cast) -> None:
    mine = document(cast.harbour, cast.ann)
    theirs = replace(mine, tags=(999_999,))
    assert [one.theirs for one in differences(mine, theirs)] == ["(gone)"]


def test_the_same_tag_in_another_case_is_not_made_again(cast: Cast) -> None:
    assert add_tag("Über die Brücke", cast.edgar) == add_tag("über die BRÜCKE", cast.edgar)
