"""Of a drawing that is uploaded as a logo, shapes and colours are kept, and nothing that acts."""

import pytest

from newsroom.masthead.brand.drawings import MAX_BYTES, clean_drawing
from newsroom.masthead.brand.refusing import Refused

SVG = '<svg xmlns="http://www.w3.org/2000/svg"'
OPEN = f'{SVG} xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 100">'
PATH = '<path d="M0 0h400v100H0z" fill="#8a1c1c"/>'


def cleaned(inside: str, opening: str = OPEN) -> str:
    return clean_drawing(f"{opening}{inside}</svg>".encode()).data.decode()


def test_shapes_colours_and_gradients_stay() -> None:
    inside = (
        '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs>'
        '<g transform="translate(1 2)" opacity=".5"><path d="M0 0h4" fill="url(#a)"/></g>'
        '<use xlink:href="#a" x="1"/>'
    )
    kept = cleaned(inside)
    for part in (
        "linearGradient", 'stop-color="red"', 'fill="url(#a)"', 'transform="translate(1 2)"',
        'href="#a"', 'viewBox="0 0 400 100"', 'width="400"',
    ):  # fmt: skip
        assert part in kept, part


def test_what_cannot_be_seen_goes() -> None:
    kept = cleaned(
        "<!-- made by --><metadata><a/></metadata><title>Logo</title>"
        '<x:view xmlns:x="http://editor.example/"/>'
        '<path d="M0 0" class="st0" data-name="x" x:label="y" xmlns:x="http://editor.example/"/>'
    )
    assert kept.count("<") == 3 and 'd="M0 0"' in kept  # svg, path and the closing svg
    for gone in ("made by", "metadata", "Logo", "class", "data-name", "editor"):
        assert gone not in kept


def test_looks_in_a_style_attribute_become_attributes() -> None:
    kept = cleaned('<path d="M0 0" style="fill:#123456; font-family:Arial;stroke-width:2"/>')
    assert 'fill="#123456"' in kept and 'stroke-width="2"' in kept
    assert "style" not in kept and "Arial" not in kept


@pytest.mark.parametrize(("inside", "said"), [
    ("<script>alert(1)</script>", "program"),
    ('<path d="M0 0" onload="alert(1)"/>', "program"),
    ('<g ONCLICK="alert(1)"/>', "program"),
    ("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>", "program"),
    ("<style>path{fill:red}</style>", "style sheet"),
    ("<text>The Tide</text>", "outlines"),
    ('<image href="https://x.example/a.png"/>', "bitmap"),
    ('<use xlink:href="https://x.example/a.svg#b"/>', "elsewhere"),
    ('<use href="javascript:alert(1)"/>', "elsewhere"),
    ('<path d="M0 0" fill="url(https://x.example/a.svg#b)"/>', "elsewhere"),
    ('<path d="M0 0" style="fill:URL(https://x.example/a)"/>', "elsewhere"),
    ('<path d="M0 0" fill="url(#a) url(//x.example)"/>', "elsewhere"),
    ('<a href="https://x.example/"><path d="M0 0"/></a>', "“a”"),
    ('<animate attributeName="href" to="x"/>', "“animate”"),
    ('<set attributeName="href" to="x"/>', "“set”"),
    ("<filter/>", "“filter”"),
])  # fmt: skip
def test_what_acts_or_fetches_is_refused_with_what_to_do(inside: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        cleaned(inside + PATH)


def test_events_on_the_drawing_itself_are_refused() -> None:
    with pytest.raises(Refused, match="program"):
        cleaned(PATH, OPEN[:-1] + ' onload="alert(1)">')


@pytest.mark.parametrize("data", [
    b"", b"<svg", b"<html><svg/></html>", b"<svg viewBox='0 0 1 1'/>", b"\x89PNG\r\n",
    f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG} viewBox="0 0 9 9">&a;</svg>'.encode(),
    b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 1"/>',
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan inf"/>',
    b'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>',
    b"<svg>" + b" " * MAX_BYTES + b"</svg>",
])  # fmt: skip
def test_what_is_no_drawing_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        clean_drawing(data)


def test_a_size_without_a_box_becomes_one() -> None:
    opening = '<svg xmlns="http://www.w3.org/2000/svg" width="300px" height="60">'
    assert 'viewBox="0 0 300 60"' in cleaned(PATH, opening)


def test_a_document_type_without_entities_is_passed_over() -> None:
    where = "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"
    kind = f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "{where}">'
    assert "DOCTYPE" not in cleaned(PATH, kind + OPEN)


def test_cleaning_twice_changes_nothing() -> None:
    once = clean_drawing(f"{OPEN}{PATH}</svg>".encode())
    assert clean_drawing(once.data).data == once.data


def test_what_is_nested_deeper_than_any_drawing_is_refused() -> None:
    assert "<path" in cleaned("<g>" * 99 + PATH + "</g>" * 99)
    with pytest.raises(Refused, match="nested too deep"):
        cleaned("<g>" * 5000 + PATH + "</g>" * 5000)
