"""Two texts put together: nothing of either side goes silently."""

import random
from dataclasses import fields, replace

import pytest

from articles.desk.merging import merge
from articles.desk.merging_moves import Moved
from articles.document import ArticleDocument, BylineEntry, ImageEntry

BASE = ArticleDocument(
    headline="Base",
    body="<p>One.</p><p>Two.</p><p>Three.</p>",
    bylines=(BylineEntry(1), BylineEntry(2)),
    tags=(1, 2, 3),
    gallery=(ImageEntry(1), ImageEntry(2)),
)


def body(*blocks: str) -> str:
    return "".join(block if block.startswith("<") else f"<p>{block}</p>" for block in blocks)


def bodies(base: str, mine: str, theirs: str) -> tuple[str, int]:
    """Return the merged body without choices, and the number of conflicts."""
    found = merge(*(ArticleDocument(body=text) for text in (base, mine, theirs)))
    return found.settled({}).body, len(found.conflicts)


def test_fields_that_one_side_changed_are_taken_from_it() -> None:
    found = merge(BASE, replace(BASE, headline="Mine"), replace(BASE, kicker="Theirs"))
    assert not found.conflicts
    text = found.settled({})
    assert (text.headline, text.kicker) == ("Mine", "Theirs")


def test_identical_changes_are_no_conflict() -> None:
    same = replace(BASE, headline="Same", body=body("One.", "New.", "Three."), tags=(9,))
    assert merge(BASE, same, same).changes == ()


def test_a_field_that_both_changed_is_a_conflict_that_a_choice_settles() -> None:
    found = merge(BASE, replace(BASE, headline="Mine"), replace(BASE, headline="Theirs"))
    assert [change.name for change in found.open({})] == ["headline"]
    assert found.open({"headline": "theirs"}) == ()
    assert found.settled({"headline": "theirs"}).headline == "Theirs"
    assert found.settled({"headline": "mine"}).headline == "Mine"
    assert [change.name for change in found.open({"headline": "both"})] == ["headline"]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        # Edits of different paragraphs, neighbours too
        (body("A", "B", "C"), body("a", "B", "C"), body("A", "B", "c"), body("a", "B", "c")),
        (body("A", "B"), body("a", "B"), body("A", "b"), body("a", "b")),
        # Insertions at different places
        (body("A", "B"), body("x", "A", "B"), body("A", "B", "y"), body("x", "A", "B", "y")),
        # A deletion and an edit elsewhere
        (body("A", "B", "C"), body("A", "C"), body("A", "B", "c"), body("A", "c")),
        # Both deleted the same
        (body("A", "B", "C"), body("A", "C"), body("A", "C"), body("A", "C")),
        # A figure moved by one, a paragraph edited by the other
        (
            body("A", '<figure data-image="7"></figure>', "B", "C"),
            body("A", "B", '<figure data-image="7"></figure>', "C"),
            body("a", '<figure data-image="7"></figure>', "B", "C"),
            body("a", "B", '<figure data-image="7"></figure>', "C"),
        ),
    ],
)
def test_bodies_are_put_together_by_blocks(base: str, mine: str, theirs: str, merged: str) -> None:
    assert bodies(base, mine, theirs) == (merged, 0)
    assert bodies(base, theirs, mine) == (merged, 0)


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        (body("A", "B"), body("A", "m", "B"), body("A", "t", "B")),  # inserted at one place
        (body("A", "B", "C"), body("A", "C"), body("A", "b", "C")),  # deleted and edited
        (body("A", "B", "C"), body("A", "m", "C"), body("A", "t", "C")),  # edited differently
        (body(), body("m"), body("t")),
    ],
)
def test_what_contradicts_is_a_conflict_and_both_keeps_both(
    base: str, mine: str, theirs: str
) -> None:
    found = merge(*(ArticleDocument(body=text) for text in (base, mine, theirs)))
    (conflict,) = found.conflicts
    assert found.settled({conflict.name: "mine"}).body == mine
    assert found.settled({conflict.name: "theirs"}).body == theirs
    both = found.settled({conflict.name: "both"}).body
    assert all(block in both for block in (*conflict.mine, *conflict.theirs))


def test_a_figure_that_both_moved_stands_twice_and_is_named() -> None:
    figure = '<figure data-image="7"></figure>'
    texts = (
        body(figure, *"ABCDE"),
        body("A", "B", figure, *"CDE"),
        body(*"ABCDE", figure),
    )
    found = merge(*(ArticleDocument(body=text) for text in texts))
    text = found.settled({})
    assert not found.conflicts
    assert text.body == body("A", "B", figure, *"CDE", figure)
    assert found.moved(text) == Moved((figure,))


@pytest.mark.parametrize(
    "moved",
    [
        "<p>A paragraph that wandered.</p>",
        '<div data-embed="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></div>',
        '<section class="gallery"><figure data-image="7"></figure></section>',
    ],
)
def test_whatever_both_moved_stands_twice_and_is_named(moved: str) -> None:
    texts = (body(moved, *"ABCDE"), body("A", "B", moved, *"CDE"), body(*"ABCDE", moved))
    found = merge(*(ArticleDocument(body=text) for text in texts))
    text = found.settled({})
    assert text.body.count(moved) == 2
    assert found.moved(text) == Moved((moved,))


def test_a_line_across_may_stand_as_often_as_it_likes() -> None:
    texts = (body(*"ABCDE"), body("A", "<hr>", *"BCDE"), body(*"ABCD", "<hr>", "E"))
    found = merge(*(ArticleDocument(body=text) for text in texts))
    assert found.moved(found.settled({})) == Moved()


LONG = "The lock keeper counted nine boats before the mist came down"
EDITED = "The lock keeper counted nine boats before the fog came down"


def moves(base: str, mine: str, theirs: str, choices: dict[str, str] | None = None) -> Moved:
    found = merge(*(ArticleDocument(body=text) for text in (base, mine, theirs)))
    return found.moved(found.settled(choices or {}))


def test_a_paragraph_that_both_moved_and_one_edited_is_named() -> None:
    base, mine = body(LONG, *"ABCDE"), body("A", "B", EDITED, *"CDE")
    theirs = body(*"ABCDE", LONG)
    assert moves(base, mine, theirs) == Moved((body(LONG),))
    assert moves(base, theirs, mine) == Moved((body(EDITED),))


def test_a_paragraph_edited_where_it_stood_and_moved_is_named_when_it_stands_twice() -> None:
    base, mine, theirs = (
        body("Z", LONG, *"ABCDE"),
        body("Z", *"ABC", LONG, *"DE"),
        body("Z", EDITED, *"ABCDE"),
    )
    found = merge(*(ArticleDocument(body=text) for text in (base, mine, theirs)))
    [conflict] = found.conflicts
    for choice, told in (("mine", Moved()), ("theirs", Moved((body(EDITED),)))):
        text = found.settled({conflict.name: choice})
        assert found.moved(text) == told, choice


@pytest.mark.parametrize("shown", [LONG, EDITED])
def test_a_paragraph_that_one_moved_and_the_other_deleted_is_named(shown: str) -> None:
    base, deleted = body(LONG, *"ABCDE"), body(*"ABCDE")
    moved = body("A", "B", "C", shown, *"DE")
    for mine, theirs in ((deleted, moved), (moved, deleted)):
        assert bodies(base, mine, theirs) == (moved, 0)
        assert moves(base, mine, theirs) == Moved(back=(body(shown),))


def test_two_paragraphs_that_are_alike_and_both_new_are_only_named_when_they_are_doubled() -> None:
    base = body(LONG, *"ABCDE")
    assert moves(base, body(LONG, "A", EDITED, *"BCDE"), body(LONG, *"ABCDE", "x")) == Moved()
    assert moves(base, body(LONG, *"ABCDE", "A new one"), body("n", LONG, *"ABCDE")) == Moved()


def test_a_text_whose_beginning_nobody_knows_is_all_conflict() -> None:
    found = merge(None, replace(BASE, headline="Mine"), replace(BASE, headline="Theirs", tags=()))
    assert [change.name for change in found.conflicts] == ["headline", "tags"]


def test_lists_take_what_both_added_and_removed() -> None:
    mine = replace(BASE, tags=(1, 2, 3, 4), bylines=(BylineEntry(1), BylineEntry(2, "editor")))
    theirs = replace(BASE, tags=(5, 2, 3), bylines=(BylineEntry(3), BylineEntry(1), BylineEntry(2)))
    found = merge(BASE, mine, theirs)
    assert not found.conflicts
    text = found.settled({})
    assert text.tags == (5, 2, 3, 4)
    assert text.bylines == (BylineEntry(3), BylineEntry(1), BylineEntry(2, "editor"))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ((ImageEntry(1, title="M"), ImageEntry(2)), (ImageEntry(1, title="T"), ImageEntry(2))),
        ((ImageEntry(2),), (ImageEntry(1, title="T"), ImageEntry(2))),
        ((ImageEntry(1), ImageEntry(1), ImageEntry(2)), (ImageEntry(2),)),
    ],
)
def test_lists_that_contradict_are_a_conflict(
    mine: tuple[ImageEntry, ...], theirs: tuple[ImageEntry, ...]
) -> None:
    found = merge(BASE, replace(BASE, gallery=mine), replace(BASE, gallery=theirs))
    assert [change.name for change in found.conflicts] == ["gallery"]
    assert found.settled({"gallery": "theirs"}).gallery == theirs


def _edited(chance: random.Random, blocks: list[str], mark: str) -> list[str]:
    """Return blocks after a few edits, each new one unlike any other."""
    found = list(blocks)
    for number in range(chance.randint(0, 4)):
        at = chance.randint(0, len(found))
        new = f"<p>{mark}{number}</p>"
        match chance.choice(["edit", "insert", "delete", "move"]):
            case "insert":
                found.insert(at, new)
            case "edit" if found:
                found[at % len(found)] = new
            case "delete" if found:
                del found[at % len(found)]
            case "move" if found:
                found.insert(at % len(found), found.pop(chance.randrange(len(found))))
    return found


@pytest.mark.parametrize("seed", range(400))
def test_whatever_is_typed_nothing_of_either_side_is_lost(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    base = [f"<p>b{number}</p>" for number in range(chance.randint(0, 7))]
    mine, theirs = _edited(chance, base, "m"), _edited(chance, base, "t")
    texts = [ArticleDocument(body="".join(blocks)) for blocks in (base, mine, theirs)]
    found = merge(*texts)
    pieces = found.body
    # The pieces are the three texts, whole and in order.
    for name, text in zip(("base", "mine", "theirs"), texts, strict=True):
        assert "".join(b for piece in pieces for b in getattr(piece, name)) == text.body
    both = found.settled({change.name: "both" for change in found.conflicts}).body
    for new in {*mine, *theirs} - set(base):
        assert new in both
    # What neither touched stands there still.
    for old in {*mine} & {*theirs} & set(base):
        assert old in both
    # Alone, a side's changes are the whole result.
    assert merge(texts[0], texts[1], texts[0]).settled({}).body == texts[1].body
    assert merge(texts[0], texts[0], texts[2]).settled({}).body == texts[2].body
    # All mine is mine, but for what only they changed.
    settled = found.settled({change.name: "mine" for change in found.changes})
    assert settled.body == texts[1].body


def test_every_field_of_a_document_is_compared() -> None:
    values = {str: "other", bool: True}
    for field in fields(ArticleDocument):
        if field.type in values:
            mine = replace(BASE, **{field.name: values[field.type]})  # type: ignore[index,arg-type]
            found = merge(BASE, mine, BASE)
            assert getattr(found.settled({}), field.name) == getattr(mine, field.name), field.name
            assert [change.field for change in found.changes][:1] == [field.name]


def test_a_hostile_body_is_merged_in_time() -> None:
    same = "<p>a</p>" * 20_000
    text, conflicts = bodies(same + "<p>b</p>" + same, "<p>m</p>" + same, same + "<p>t</p>")
    assert conflicts == 1 and text
