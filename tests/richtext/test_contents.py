"""The list of a long text's sub-headings, and where they lead."""

from newsroom.richtext.contents import LEAST_HEADINGS, LEAST_WORDS, anchored, contents
from newsroom.richtext.reading_text import A_MINUTE, reading_minutes

WORDS = "<p>" + "word " * LEAST_WORDS + "</p>"


def _body(*headings: str) -> str:
    return WORDS + "".join(f"<h2>{words}</h2><p>Text.</p>" for words in headings)


def test_each_heading_is_listed_and_leads_to_itself() -> None:
    body = _body("Who built it?", "What it <em>cost</em>", "Who built it?", "«»")
    entries = contents(body)
    assert [(one.anchor, one.words) for one in entries] == [
        ("at-who-built-it", "Who built it?"),
        ("at-what-it-cost", "What it cost"),
        ("at-who-built-it-2", "Who built it?"),
        ("at-part", "«»"),
    ]
    html = anchored(body, entries)
    assert '<h2 id="at-what-it-cost">What it <em>cost</em></h2>' in html
    assert html.count("<h2 id=") == 4


def test_an_anchor_stays_when_a_heading_is_put_in_above() -> None:
    before = contents(_body("One", "Two", "Three", "Four"))
    after = contents(_body("Zero", "One", "Two", "Three", "Four"))
    assert [one.anchor for one in after[1:]] == [one.anchor for one in before]


def test_a_short_text_and_one_with_few_headings_have_none() -> None:
    headings = [f"Part {number}" for number in range(LEAST_HEADINGS)]
    assert contents(_body(*headings[1:])) == ()
    short = "".join(f"<h2>{words}</h2>" for words in headings)
    assert contents(short) == () and anchored(short, ()) == short


def test_the_time_to_read_is_whole_minutes_and_at_least_one() -> None:
    assert reading_minutes("<p>Short.</p>") == 1
    assert reading_minutes(f"<p>{'word ' * A_MINUTE * 4}</p>") == 4
