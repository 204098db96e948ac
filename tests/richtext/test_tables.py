"""Tables on a page scroll in a named region."""

from newsroom.richtext.sanitising import clean
from newsroom.richtext.tables import wrap_tables

TABLE = "<table><tbody><tr><td><p>1</p></td></tr></tbody></table>"


def test_a_table_stands_in_a_region_reached_by_keyboard() -> None:
    assert wrap_tables(f"<p>a</p>{TABLE}<p>b</p>") == (
        '<p>a</p><div class="table-scroll" tabindex="0" role="region" aria-label="Table">'
        f"{TABLE}</div><p>b</p>"
    )


def test_several_tables_are_numbered() -> None:
    html = wrap_tables(TABLE * 2)
    assert 'aria-label="Table 1"' in html
    assert 'aria-label="Table 2"' in html


def test_a_table_in_a_table_is_not_wrapped_again() -> None:
    html = clean(TABLE.replace("<p>1</p>", TABLE))
    assert wrap_tables(html).count("table-scroll") == 1


def test_a_body_without_tables_is_unchanged() -> None:
    assert wrap_tables("<p>a</p>") == "<p>a</p>"
