"""The words of a body."""

from newsroom.richtext.figures import FigureNode, render
from newsroom.richtext.reading_text import plain, word_count


def test_blocks_are_parted_and_marks_are_not() -> None:
    html = "<h2>What next?</h2><p>A <strong>bo</strong>ld &amp; new</p><ul><li><p>x</p></li></ul>"
    assert plain(html) == "What next? A bold & new x"


def test_line_breaks_and_cells_part_words() -> None:
    html = "<p>a<br>b</p><table><tbody><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>"
    assert plain(html) == "a b 1 2"


def test_own_captions_are_added_when_asked_for() -> None:
    html = "<p>a</p>" + render(FigureNode(1, title="T", caption="C", added="A")) + "<p>b</p>"
    assert plain(html) == "a b"
    assert plain(html, captions=True) == "a T C A b"


def test_a_dash_is_no_word() -> None:
    assert word_count("<p>One — two “three” 4</p>") == 4


def test_nothing_has_no_words() -> None:
    assert word_count("") == 0
