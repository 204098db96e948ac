"""The run-in lead and the dateline."""

from newsroom.richtext.lead_in import run_in


def test_the_lead_runs_into_the_first_paragraph_as_typed() -> None:
    assert run_in("<p>Text.</p><p>x</p>", "What Do They Expect?:", "") == (
        '<p><strong class="lead-in">What Do They Expect?:</strong> Text.</p><p>x</p>'
    )


def test_the_dateline_follows_the_lead() -> None:
    assert run_in("<p>Text.</p>", "Lead", "KYIV —") == (
        '<p><strong class="lead-in">Lead</strong> <span class="dateline">KYIV —</span> Text.</p>'
    )


def test_a_body_that_opens_otherwise_gets_a_paragraph_before_it() -> None:
    assert run_in("<h2>H</h2>", "Lead", "") == (
        '<p><strong class="lead-in">Lead</strong></p><h2>H</h2>'
    )


def test_an_empty_body_still_shows_its_lead() -> None:
    assert run_in("", "", "PARIS") == '<p><span class="dateline">PARIS</span></p>'


def test_neither_changes_nothing() -> None:
    assert run_in("<p>a</p>", " ", "") == "<p>a</p>"


def test_a_lead_is_escaped() -> None:
    assert "&lt;b&gt; &amp;" in run_in("<p>a</p>", "<b> &", "")
